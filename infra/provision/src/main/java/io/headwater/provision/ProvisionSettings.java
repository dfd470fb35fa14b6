package io.headwater.provision;

import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.RegistrySettings;
import io.headwater.settings.ShopSettings;
import java.util.Optional;

/** How to reach what is provisioned, as the identity provisioner. */
public record ProvisionSettings(
    KafkaSettings kafka,
    RegistrySettings registry,
    CatalogSettings catalog,
    ObjectStoreSettings store,
    TrinoSettings trino,
    ShopSettings shop,
    Optional<CatalogAdminSettings> catalogAdmin) {
  /** Reads the settings; problems are kept in the environment. */
  public static ProvisionSettings read(Environment environment) {
    return new ProvisionSettings(
        KafkaSettings.read(environment),
        RegistrySettings.read(environment),
        CatalogSettings.read(environment),
        ObjectStoreSettings.read(environment),
        TrinoSettings.read(environment),
        ShopSettings.read(environment),
        catalogAdmin(environment));
  }

  /** Where the catalog keeps its grants itself, they are given by its management API. */
  private static Optional<CatalogAdminSettings> catalogAdmin(Environment environment) {
    return environment.text("HEADWATER_CATALOG_MANAGEMENT_URI", "").isEmpty()
        ? Optional.empty()
        : Optional.of(CatalogAdminSettings.read(environment));
  }
}
