package io.headwater.bench.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.bench.platform.BenchException;
import io.headwater.settings.CatalogSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Iceberg's REST catalog, as far as tables are dropped to be made anew. */
public final class Catalog {
  private static final int NOT_FOUND = 404;

  private final CatalogSettings settings;
  private final HttpClient http = HttpClient.newHttpClient();

  public Catalog(CatalogSettings settings) {
    this.settings = settings;
  }

  /** Drops a table with its files; one that does not exist is dropped already. */
  void drop(String name) throws IOException, InterruptedException {
    String[] parts = name.split("\\.");
    URI table =
        URI.create(
            "%s/v1/namespaces/%s/tables/%s?purgeRequested=true"
                .formatted(settings.uri(), parts[0], parts[1]));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(table)
                .header("Authorization", "Bearer " + token())
                .DELETE()
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2 && answer.statusCode() != NOT_FOUND) {
      throw new BenchException(
          "The catalog does not drop %s: %d %s"
              .formatted(name, answer.statusCode(), answer.body()));
    }
  }

  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
            .formatted(
                encoded(settings.clientId()),
                encoded(settings.clientSecret().reveal()),
                encoded(settings.scope()));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(settings.tokenUri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new BenchException("The catalog gives no token: " + answer.statusCode());
    }
    return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
