package io.headwater.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests of the probes. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private Http() {}

  static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE);
  }

  static HttpRequest get(URI uri) {
    return request(uri).build();
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** The body of an answer with this status. */
  static String expect(HttpRequest request, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = send(request);
    if (response.statusCode() != status) {
      throw new IOException(
          "%s %s was answered with %d instead of %d"
              .formatted(request.method(), request.uri(), response.statusCode(), status));
    }
    return response.body();
  }
}
