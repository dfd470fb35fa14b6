package io.headwater.provision;

import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.RegistrySettings;

/** How to reach what is provisioned, as the identity provisioner. */
public record ProvisionSettings(
    KafkaSettings kafka,
    RegistrySettings registry,
    CatalogSettings catalog,
    ObjectStoreSettings store,
    TrinoSettings trino) {
  /** Reads the settings; problems are kept in the environment. */
  public static ProvisionSettings read(Environment environment) {
    return new ProvisionSettings(
        KafkaSettings.read(environment),
        RegistrySettings.read(environment),
        CatalogSettings.read(environment),
        ObjectStoreSettings.read(environment),
        TrinoSettings.read(environment));
  }
}
