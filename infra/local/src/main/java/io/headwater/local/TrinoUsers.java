package io.headwater.local;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The people Trino lets in, with the hashes of their passwords and their groups. */
final class TrinoUsers {
  private static final Map<Identity, String> GROUPS =
      Map.of(
          Identity.ANALYST, "analysts",
          Identity.ENGINEER, "engineers",
          Identity.PROVISIONER, "provisioners",
          Identity.WATCHER, "watchers");

  /**
   * Few, because every request is checked and the passwords are 256 random bits, which no number of
   * guesses finds.
   */
  private static final int ITERATIONS = 2_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  TrinoUsers(Secrets secrets) {
    this.secrets = secrets;
  }

  /** One {@code name:iterations:salt:hash:groups} a line. */
  String lines() {
    return GROUPS.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String line(Identity user, String group) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return "%s:%d:%s:%s:%s"
        .formatted(
            user.id(),
            ITERATIONS,
            base64.encodeToString(salt),
            base64.encodeToString(hash(secrets.read(user, Secrets.TRINO_USER), salt)),
            group);
  }

  private static byte[] hash(String password, byte[] salt) {
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot hash passwords", e);
    }
  }
}
