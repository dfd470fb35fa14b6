package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The cluster under the streams, for who knows it and not the command. */
record SessionCluster(URI root) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Cancels a stream behind the back of who started it. */
  void cancel(String stream) {
    running(stream)
        .ifPresent(
            job -> call(request(job + "?mode=cancel").method("PATCH", BodyPublishers.noBody())));
  }

  private Optional<String> running(String stream) {
    for (JsonNode job : call(request("overview")).path("jobs")) {
      if (job.path("state").asText().equals("RUNNING")
          && job.path("name").asText().equals(stream)) {
        return Optional.of(job.path("jid").asText());
      }
    }
    return Optional.empty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve("/jobs/" + path)).timeout(PATIENCE);
  }

  private static JsonNode call(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
