package io.headwater.compose;

import io.headwater.platform.Configurations;
import io.headwater.platform.RegistryUsers;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.util.Map;

/** What the schema registry's container reads: its users, and its password in the database. */
final class RegistryFiles {
  private RegistryFiles() {}

  static void write(Secrets secrets) throws IOException {
    Map<String, String> settings = RegistryUsers.properties(secrets);
    settings.put("apicurio.datasource.password", secrets.read(Secrets.REGISTRY_DATABASE));
    new ServiceFiles(Volumes.of(Service.SCHEMA_REGISTRY))
        .with("application.properties", Configurations.text(settings));
  }
}
