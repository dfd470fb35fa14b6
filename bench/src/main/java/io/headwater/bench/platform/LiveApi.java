package io.headwater.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The API of the hot store. */
public final class LiveApi {
  private static final int OK = 200;
  private static final int MOST = 1_000;

  private final URI root;
  private final Secret token;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /** The API at an address, asked with the token of the dashboard. */
  public LiveApi(URI root, Secret token) {
    this.root = root;
    this.token = token;
  }

  /** So many devices whose names come after one, as the API describes a page of them. */
  public JsonNode devices(String after, int most) {
    return ask("api/devices?limit=" + most + "&after=" + URLEncoder.encode(after, UTF_8));
  }

  /** The names of all devices, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    JsonNode page = devices("", MOST);
    while (!page.path("devices").isEmpty()) {
      page.path("devices").forEach(device -> names.add(device.path("id").asText()));
      page = devices(names.getLast(), MOST);
    }
    if (names.isEmpty()) {
      throw new BenchException("The API of the hot store knows no device");
    }
    return names;
  }

  private JsonNode ask(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/" + path))
            .header("Authorization", "Bearer " + token.reveal())
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new BenchException("The API of the hot store says: " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new BenchException("The API of the hot store does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", e);
    }
  }
}
