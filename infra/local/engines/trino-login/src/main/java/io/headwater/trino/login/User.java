package io.headwater.trino.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A line of the users file: {@code name:iterations:salt:hash:group,group}, salt and hash in Base64,
 * the hash PBKDF2 with HMAC-SHA-256.
 */
record User(String name, int iterations, byte[] salt, byte[] hash, Set<String> groups) {
  private static final int FIELDS = 5;

  static User parse(String line) {
    String[] fields = line.split(":");
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "A line of the users file has not the form name:iterations:salt:hash:groups");
    }
    return new User(
        fields[0],
        Integer.parseInt(fields[1]),
        Base64.getDecoder().decode(fields[2]),
        Base64.getDecoder().decode(fields[3]),
        Set.of(fields[4].split(",")));
  }

  boolean accepts(String password) {
    return MessageDigest.isEqual(hash, derive(password));
  }

  private byte[] derive(String password) {
    PBEKeySpec key =
        new PBEKeySpec(password.toCharArray(), salt, iterations, hash.length * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot check passwords", e);
    } finally {
      key.clearPassword();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
