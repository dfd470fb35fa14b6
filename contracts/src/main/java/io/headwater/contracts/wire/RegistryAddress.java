package io.headwater.contracts.wire;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a schema registry is and as whom to ask it. It travels to the processes that decode and
 * does not print its password.
 *
 * @param root root of the Confluent API, such as {@code .../apis/ccompat/v7}
 * @param user name to log in with; empty where the registry asks for no login
 * @param password the user's password
 */
public record RegistryAddress(URI root, String user, String password) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A registry that asks for no login. */
  public static RegistryAddress open(URI root) {
    return new RegistryAddress(root, "", "");
  }

  /**
   * The value of the header that logs in; it is sent with every request, not only when asked for.
   */
  Optional<String> authorization() {
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of("Basic " + Base64.getEncoder().encodeToString(login));
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
