package io.headwater.compose;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The people Trino lets in, as its own file authenticator and group provider read them. */
final class TrinoUsers {
  private static final Map<Identity, String> GROUPS =
      Map.of(
          Identity.ANALYST, "analysts",
          Identity.ENGINEER, "engineers",
          Identity.PROVISIONER, "provisioners",
          Identity.WATCHER, "watchers");

  /** The passwords are 256 random bits, which no number of guesses finds. */
  private static final int ITERATIONS = 2_000;

  /** The one that Trino knows. */
  private static final String ALGORITHM = "PBKDF2WithHmacSHA1";

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private TrinoUsers() {}

  /** One {@code name:iterations:salt:hash} a line, in hexadecimal. */
  static String passwords(Secrets secrets) {
    return GROUPS.keySet().stream()
        .map(user -> user.id() + ":" + hashed(secrets.read(user, Secrets.TRINO_USER)))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** One {@code group:name} a line. */
  static String groups() {
    return GROUPS.entrySet().stream()
        .map(entry -> entry.getValue() + ":" + entry.getKey().id())
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String hashed(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
    try {
      byte[] hash = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
      HexFormat hex = HexFormat.of();
      return ITERATIONS + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot hash passwords", e);
    }
  }
}
