package io.headwater.provision;

import io.headwater.settings.Environment;
import io.headwater.settings.Secret;
import java.net.URI;

/**
 * How to reach Apache Polaris as the principal it was bootstrapped with. HEADWATER_CATALOG_URI,
 * HEADWATER_CATALOG_MANAGEMENT_URI, HEADWATER_CATALOG_WAREHOUSE (default lake),
 * HEADWATER_CATALOG_CLIENT_ID, HEADWATER_CATALOG_CLIENT_SECRET.
 *
 * @param uri root of the Iceberg REST API
 * @param managementUri root of the management API
 * @param warehouse name of the catalog in Polaris
 */
public record CatalogAdminSettings(
    URI uri, URI managementUri, String warehouse, String clientId, Secret clientSecret) {
  /** Reads the settings; problems are kept in the environment. */
  public static CatalogAdminSettings read(Environment environment) {
    return new CatalogAdminSettings(
        environment.uri("HEADWATER_CATALOG_URI"),
        environment.uri("HEADWATER_CATALOG_MANAGEMENT_URI"),
        environment.text("HEADWATER_CATALOG_WAREHOUSE", "lake"),
        environment.text("HEADWATER_CATALOG_CLIENT_ID"),
        environment.secret("HEADWATER_CATALOG_CLIENT_SECRET"));
  }
}
