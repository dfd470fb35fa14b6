package io.headwater.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** Who may have a token. */
final class Clients {
  private final Map<String, String> secrets;
  private final Tokens tokens;

  Clients(Map<String, String> secrets, Tokens tokens) {
    this.secrets = Map.copyOf(secrets);
    this.tokens = tokens;
  }

  /** A token for this client, none when the secret is not its secret. */
  Optional<String> login(String client, String secret) {
    // An unknown client costs the same comparison as a wrong secret.
    String expected = secrets.getOrDefault(client, "");
    boolean same = MessageDigest.isEqual(bytes(expected), bytes(secret));
    return same && !expected.isEmpty() ? Optional.of(tokens.issue(client)) : Optional.empty();
  }

  /** A fresh token for one that is still valid. */
  Optional<String> exchange(String token) {
    return tokens.client(token).filter(secrets::containsKey).map(tokens::issue);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
