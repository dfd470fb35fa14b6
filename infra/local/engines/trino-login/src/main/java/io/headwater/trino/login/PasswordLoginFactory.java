package io.headwater.trino.login;

import io.trino.spi.security.AccessDeniedException;
import io.trino.spi.security.BasicPrincipal;
import io.trino.spi.security.PasswordAuthenticator;
import io.trino.spi.security.PasswordAuthenticatorFactory;
import java.util.Map;

/** Lets a person in whose password is that of the users file. */
final class PasswordLoginFactory implements PasswordAuthenticatorFactory {
  @Override
  public String getName() {
    return LoginPlugin.NAME;
  }

  @Override
  public PasswordAuthenticator create(Map<String, String> settings) {
    Users users = Users.read(settings);
    return (name, password) -> {
      if (!users.accepts(name, password)) {
        throw new AccessDeniedException("Invalid credentials");
      }
      return new BasicPrincipal(name);
    };
  }
}
