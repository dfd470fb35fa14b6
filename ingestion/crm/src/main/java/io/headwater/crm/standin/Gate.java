package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Gives tokens for the refresh token, and lets in who shows one. */
final class Gate {
  private static final int SECONDS = 1800;

  private final Credentials credentials;
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  Gate(Credentials credentials) {
    this.credentials = credentials;
  }

  /** {@code POST /oauth/v1/token}. */
  Answer token(LoggedRequest request) {
    Map<String, String> form = form(request.getBodyAsString());
    if (!"refresh_token".equals(form.get("grant_type"))) {
      return Answer.error(400, "BAD_GRANT_TYPE", "missing or unknown grant type");
    } else if (!Credentials.CLIENT_ID.equals(form.get("client_id"))
        || !credentials.clientSecret().reveal().equals(form.get("client_secret"))) {
      return Answer.error(400, "BAD_CLIENT", "missing or unknown client id or secret");
    } else if (!credentials.refreshToken().reveal().equals(form.get("refresh_token"))) {
      return Answer.error(400, "BAD_REFRESH_TOKEN", "missing or invalid refresh token");
    }
    String token = UUID.randomUUID().toString();
    given.add(token);
    ObjectNode body =
        Answer.JSON
            .createObjectNode()
            .put("token_type", "bearer")
            .put("access_token", token)
            .put("refresh_token", form.get("refresh_token"))
            .put("expires_in", SECONDS);
    return Answer.ok(body);
  }

  /** Whether the request shows a token that holds; else what it is answered. */
  Optional<Answer> refusal(LoggedRequest request) {
    String shown = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    boolean holds =
        shown.equals("Bearer " + credentials.token().reveal())
            || given.stream().anyMatch(token -> shown.equals("Bearer " + token));
    return holds
        ? Optional.empty()
        : Optional.of(
            shown.isEmpty()
                ? Answer.error(
                    401, "INVALID_AUTHENTICATION", "Authentication credentials not found")
                : Answer.error(
                    401,
                    "EXPIRED_AUTHENTICATION",
                    "The OAuth token used to make this call expired, or never was one"));
  }

  /** Lets all tokens end that were given. */
  void expire() {
    given.clear();
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(
            Collectors.toMap(
                field -> field[0],
                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                (first, again) -> first));
  }
}
