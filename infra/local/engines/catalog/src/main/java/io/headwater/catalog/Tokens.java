package io.headwater.catalog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bearer tokens: the client and the end of its validity, signed. The key outlives the process, so
 * that a job keeps its token when the server is started again.
 */
final class Tokens {
  static final Duration VALIDITY = Duration.ofHours(1);

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Clock clock;

  Tokens(String key) {
    this(key, Clock.systemUTC());
  }

  Tokens(String key, Clock clock) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  String issue(String client) {
    String claim = client + "|" + clock.instant().plus(VALIDITY).getEpochSecond();
    byte[] bytes = claim.getBytes(StandardCharsets.UTF_8);
    return encode(bytes) + "." + encode(sign(bytes));
  }

  /** The client a token was issued to, none when the token is not ours or no longer valid. */
  Optional<String> client(String token) {
    String[] parts = token.split("\\.");
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] claim = Base64.getUrlDecoder().decode(parts[0]);
      byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
      return MessageDigest.isEqual(sign(claim), signature) ? valid(claim) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // Not Base64: not a token of this server.
      return Optional.empty();
    }
  }

  /** The client of an Authorization header. */
  Optional<String> bearer(String header) {
    String scheme = "Bearer ";
    return header.regionMatches(true, 0, scheme, 0, scheme.length())
        ? client(header.substring(scheme.length()).strip())
        : Optional.empty();
  }

  private Optional<String> valid(byte[] claim) {
    String[] fields = new String(claim, StandardCharsets.UTF_8).split("\\|");
    Instant end = Instant.ofEpochSecond(Long.parseLong(fields[1]));
    return clock.instant().isBefore(end) ? Optional.of(fields[0]) : Optional.empty();
  }

  private byte[] sign(byte[] claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(claim);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot sign tokens", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
