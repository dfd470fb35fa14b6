package io.headwater.provision;

import io.headwater.settings.Environment;

/** How to reach those who keep the rights of identities, as their administrator. */
public record AccessSettings(StoreAdminSettings store, CatalogAdminSettings catalog) {
  /** Reads the settings; problems are kept in the environment. */
  public static AccessSettings read(Environment environment) {
    return new AccessSettings(
        StoreAdminSettings.read(environment), CatalogAdminSettings.read(environment));
  }
}
