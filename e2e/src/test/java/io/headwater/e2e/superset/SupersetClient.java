package io.headwater.e2e.superset;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Superset's REST API, logged in. Numbers come as they are written, not as doubles. */
final class SupersetClient {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI superset;
  private final String token;

  /** Logs in as admin. */
  SupersetClient(URI superset, String password) {
    this.superset = superset;
    JsonNode login =
        JSON.valueToTree(Map.of("username", "admin", "password", password, "provider", "db"));
    this.token =
        send(request("/api/v1/security/login").POST(body(login))).path("access_token").asText();
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode get(String path) {
    return send(authorised(path).GET());
  }

  JsonNode post(String path, JsonNode content) {
    return send(authorised(path).POST(body(content)));
  }

  private HttpRequest.Builder authorised(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(superset.resolve(path))
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher body(JsonNode content) {
    return HttpRequest.BodyPublishers.ofString(content.toString());
  }

  private JsonNode send(HttpRequest.Builder prepared) {
    HttpRequest request = prepared.build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(
            request.method()
                + " "
                + request.uri()
                + ": "
                + answer.statusCode()
                + " "
                + answer.body());
      }
      return parse(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
