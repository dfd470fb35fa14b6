package io.headwater.live.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.settings.Secret;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.security.MessageDigest;

/**
 * What a client shows before it is answered: other users of the machine share its loopback address.
 */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private final byte[] expected;

  BearerToken(Secret token) {
    expected = (SCHEME + token.reveal()).getBytes(UTF_8);
  }

  /** Refuses a request that does not carry the token. */
  void check(Context context) {
    String shown = context.header(Header.AUTHORIZATION);
    if (shown == null || !MessageDigest.isEqual(expected, shown.getBytes(UTF_8))) {
      context.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"headwater\"");
      throw new RefusedException(
          HttpStatus.UNAUTHORIZED,
          "This needs the token of the dashboard: open it with the command dashboard");
    }
  }
}
