package io.headwater.trino.login;

import io.trino.spi.security.GroupProvider;
import io.trino.spi.security.GroupProviderFactory;
import java.util.Map;

/** Tells the groups of a user, none for one that is not in the users file. */
final class GroupsFactory implements GroupProviderFactory {
  @Override
  public String getName() {
    return LoginPlugin.NAME;
  }

  @Override
  public GroupProvider create(Map<String, String> settings) {
    return Users.read(settings)::groups;
  }
}
