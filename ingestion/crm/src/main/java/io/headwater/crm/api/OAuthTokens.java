package io.headwater.crm.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tokens that hold for a while. The next is fetched a minute before one ends, and when one is
 * refused before that.
 */
final class OAuthTokens implements Tokens {
  private static final String PATH = "/oauth/v1/token";
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Credential.OAuthApp app;
  private final Http http;
  private String token;
  private long endsAt;

  OAuthTokens(Credential.OAuthApp app, Http http) {
    this.app = app;
    this.http = http;
  }

  @Override
  public String current() throws InterruptedException {
    if (token == null || System.nanoTime() - endsAt > 0) {
      fetch();
    }
    return token;
  }

  @Override
  public Optional<String> instead() throws InterruptedException {
    fetch();
    return Optional.of(token);
  }

  @Override
  public String advice() {
    return "Look at HEADWATER_CRM_CLIENT_ID, and at the files HEADWATER_CRM_CLIENT_SECRET_FILE and"
        + " HEADWATER_CRM_REFRESH_TOKEN_FILE";
  }

  private void fetch() throws InterruptedException {
    HttpRequest request =
        http.request(PATH)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form()))
            .build();
    HttpResponse<String> response = http.send(request);
    JsonNode answer;
    try {
      answer = Answers.read(response);
    } catch (CrmException refused) {
      throw new CrmException(
          "asked for a token, " + refused.getMessage() + ". " + advice(), refused);
    }
    token = answer.path("access_token").asText();
    if (token.isEmpty()) {
      throw new PassingException("its answer to a refresh token has no access_token");
    }
    long seconds = Math.max(0, answer.path("expires_in").asLong() - MARGIN.toSeconds());
    endsAt = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  private String form() {
    return Map.of(
            "grant_type", "refresh_token",
            "client_id", app.clientId(),
            "client_secret", app.clientSecret().reveal(),
            "refresh_token", app.refreshToken().reveal())
        .entrySet()
        .stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
