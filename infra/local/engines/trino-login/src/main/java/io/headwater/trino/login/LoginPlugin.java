package io.headwater.trino.login;

import io.trino.spi.Plugin;
import io.trino.spi.security.GroupProviderFactory;
import io.trino.spi.security.PasswordAuthenticatorFactory;
import java.util.List;

/** Offers {@code headwater} as password authenticator and as group provider. */
public final class LoginPlugin implements Plugin {
  static final String NAME = "headwater";

  @Override
  public Iterable<PasswordAuthenticatorFactory> getPasswordAuthenticatorFactories() {
    return List.of(new PasswordLoginFactory());
  }

  @Override
  public Iterable<GroupProviderFactory> getGroupProviderFactories() {
    return List.of(new GroupsFactory());
  }
}
