package io.headwater.crm.standin;

import io.headwater.crm.api.CrmException;
import io.headwater.settings.Environment;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Tells a running stand-in what to do: the one at HEADWATER_CRM_STANDIN_URL, with
 * HEADWATER_CRM_STANDIN_TOKEN.
 */
record Controls(URI url, Secret token) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Controls read(Environment environment) {
    return new Controls(
        environment.uri("HEADWATER_CRM_STANDIN_URL"),
        environment.secret("HEADWATER_CRM_STANDIN_TOKEN"));
  }

  String get(String path) throws InterruptedException {
    return send(request(path).GET());
  }

  String post(String path) throws InterruptedException {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.reveal());
  }

  private String send(HttpRequest.Builder request) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        return response.body();
      }
      throw new CrmException(
          "The stand-in at %s answers %d: %s"
              .formatted(url, response.statusCode(), response.body()));
    } catch (IOException away) {
      throw new CrmException(
          "No stand-in listens at %s. Start one with: ./headwater crm serve".formatted(url), away);
    }
  }
}
