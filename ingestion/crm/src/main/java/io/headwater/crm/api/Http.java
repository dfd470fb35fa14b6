package io.headwater.crm.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Requests to the CRM, one attempt each. */
final class Http implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final URI root;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /** Requests to a CRM at an address, which may have a path. */
  Http(URI root) {
    this.root = root;
  }

  /** A request for a path of the API, with its query. */
  HttpRequest.Builder request(String path) {
    String base = root.toString();
    return HttpRequest.newBuilder(
            URI.create(
                base.endsWith("/") ? base.substring(0, base.length() - 1) + path : base + path))
        .timeout(ANSWER)
        .header("Accept", "application/json");
  }

  /**
   * What the CRM answers, whatever it is.
   *
   * @throws PassingException when it does not answer, or not to the end
   */
  HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (HttpTimeoutException silent) {
      throw new PassingException("it does not answer in time", silent);
    } catch (ConnectException away) {
      throw new PassingException("nobody listens there", away);
    } catch (IOException broken) {
      throw new PassingException("the connection broke: " + words(broken), broken);
    }
  }

  private static String words(IOException broken) {
    return broken.getMessage() == null ? broken.toString() : broken.getMessage();
  }

  @Override
  public void close() {
    client.close();
  }
}
