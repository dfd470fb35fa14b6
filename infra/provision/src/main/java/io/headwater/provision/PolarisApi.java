package io.headwater.provision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls of Polaris: those of its management API and of the Iceberg REST API, with one log-in. */
final class PolarisApi implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All roles of the principal. */
  private static final String SCOPE = "PRINCIPAL_ROLE:ALL";

  /** What Polaris answers to an id or a secret that it does not know. */
  private static final Set<String> UNKNOWN_CLIENT = Set.of("unauthorized_client", "invalid_client");

  private final CatalogAdminSettings settings;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private String token;

  PolarisApi(CatalogAdminSettings settings) {
    this.settings = settings;
  }

  /** An address of the management API. */
  URI management(String... path) {
    return below(settings.managementUri(), path);
  }

  /** An address of the Iceberg REST API in the warehouse, which is its prefix. */
  URI iceberg(String... path) {
    return below(below(settings.uri(), "v1", settings.warehouse()), path);
  }

  /** What is there, if anything is. */
  Optional<JsonNode> find(URI address) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(authorised(address).GET());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(content(answer));
  }

  /** The answer to what is posted. */
  JsonNode post(URI address, JsonNode body) throws IOException, InterruptedException {
    return content(send(authorised(address).POST(BodyPublishers.ofString(body.toString()))));
  }

  void put(URI address, JsonNode body) throws IOException, InterruptedException {
    content(send(authorised(address).PUT(BodyPublishers.ofString(body.toString()))));
  }

  void delete(URI address) throws IOException, InterruptedException {
    content(send(authorised(address).DELETE()));
  }

  /** A token for these credentials, unless Polaris does not know them. */
  Optional<String> logIn(String clientId, String clientSecret)
      throws IOException, InterruptedException {
    Map<String, String> form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", clientId,
            "client_secret", clientSecret,
            "scope", SCOPE);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(below(settings.uri(), "v1", "oauth", "tokens"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    return isUnknownClient(answer)
        ? Optional.empty()
        : Optional.of(content(answer).path("access_token").asText());
  }

  private static boolean isUnknownClient(HttpResponse<String> answer) throws IOException {
    int status = answer.statusCode();
    return (status == 400 || status == 401)
        && UNKNOWN_CLIENT.contains(read(answer).path("error").asText());
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest.Builder authorised(URI address) throws IOException, InterruptedException {
    if (token == null) {
      token =
          logIn(settings.clientId(), settings.clientSecret().reveal())
              .orElseThrow(
                  () ->
                      new IOException(
                          "it does not know the client %s with this secret"
                              .formatted(settings.clientId())));
    }
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  /** What a call answered; a refusal says why. */
  private static JsonNode content(HttpResponse<String> answer) throws IOException {
    JsonNode content = answer.body().isBlank() ? MissingNode.getInstance() : read(answer);
    if (answer.statusCode() / 100 != 2) {
      String said = content.path("error").path("message").asText(answer.body());
      throw new IOException(
          "%s %s was answered with %d %s"
              .formatted(
                  answer.request().method(), answer.request().uri(), answer.statusCode(), said));
    }
    return content;
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s does not answer with JSON, but with %s"
              .formatted(answer.request().uri(), answer.body()),
          e);
    }
  }

  /** An address below another. */
  static URI below(URI root, String... path) {
    return URI.create(
        Stream.of(path).map(PolarisApi::encode).collect(Collectors.joining("/", root + "/", "")));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
