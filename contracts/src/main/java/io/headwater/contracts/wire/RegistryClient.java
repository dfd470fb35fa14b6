package io.headwater.contracts.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends one request to the registry. Its threads are daemons: they keep no process alive. */
final class RegistryClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final RegistryAddress address;
  private final String root;

  RegistryClient(RegistryAddress address) {
    this.address = address;
    this.root = address.root().toString().replaceFirst("/+$", "");
  }

  RegistryAnswer get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** Sends a JSON object with one member. */
  RegistryAnswer send(String method, String path, String name, String value)
      throws IOException, InterruptedException {
    String body = json.createObjectNode().put(name, value).toString();
    return send(method, path, BodyPublishers.ofString(body));
  }

  private RegistryAnswer send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    URI uri = URI.create(root + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Content-Type", CONTENT_TYPE)
            .header("Accept", CONTENT_TYPE + ", application/json")
            .method(method, body);
    address.authorization().ifPresent(login -> request.header("Authorization", login));
    HttpResponse<String> response = answer(uri, request.build());
    return new RegistryAnswer(method + " " + uri, response.statusCode(), parsed(response.body()));
  }

  private HttpResponse<String> answer(URI uri, HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException("The schema registry at " + uri + " does not answer: " + e, e);
    }
  }

  /** What is not JSON comes from something before the registry; its status then says enough. */
  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
