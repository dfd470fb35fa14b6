package io.headwater.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * How to reach the Iceberg REST catalog as one identity. HEADWATER_CATALOG_URI,
 * HEADWATER_CATALOG_TOKEN_URI, HEADWATER_CATALOG_WAREHOUSE (default lake), HEADWATER_CATALOG_SCOPE
 * (default catalog), HEADWATER_CATALOG_CLIENT_ID, HEADWATER_CATALOG_CLIENT_SECRET.
 */
public record CatalogSettings(
    URI uri, URI tokenUri, String warehouse, String scope, String clientId, Secret clientSecret) {
  /**
   * With a store that is slow or busy: a minute of either is waited through. Between answers that
   * it is busy are 2 to 20 seconds. An answer may stop for 70 seconds: one that stops in its body
   * is not asked for anew, and fails the work; one that never begins is asked for ten times.
   */
  private static final Map<String, String> PATIENCE =
      Map.of(
          "http-client.apache.connection-timeout-ms", "5000",
          "http-client.apache.socket-timeout-ms", "70000",
          "s3.retry.num-retries", "9",
          "s3.retry.min-wait-ms", "2000",
          "s3.retry.max-wait-ms", "20000");

  /** Reads the settings; problems are kept in the environment. */
  public static CatalogSettings read(Environment environment) {
    return new CatalogSettings(
        environment.uri("HEADWATER_CATALOG_URI"),
        environment.uri("HEADWATER_CATALOG_TOKEN_URI"),
        environment.text("HEADWATER_CATALOG_WAREHOUSE", "lake"),
        environment.text("HEADWATER_CATALOG_SCOPE", "catalog"),
        environment.text("HEADWATER_CATALOG_CLIENT_ID"),
        environment.secret("HEADWATER_CATALOG_CLIENT_SECRET"));
  }

  /** Iceberg's properties for a REST catalog with S3 as its store. */
  public Map<String, String> properties(ObjectStoreSettings store) {
    Map<String, String> properties = new HashMap<>();
    properties.put("type", "rest");
    properties.put("uri", uri.toString());
    properties.put("warehouse", warehouse);
    properties.put("rest.auth.type", "oauth2");
    properties.put("credential", clientId + ":" + clientSecret.reveal());
    properties.put("oauth2-server-uri", tokenUri.toString());
    properties.put("scope", scope);
    properties.put("io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
    properties.put("s3.endpoint", store.endpoint().toString());
    properties.put("s3.path-style-access", "true");
    properties.put("s3.access-key-id", store.accessKey());
    properties.put("s3.secret-access-key", store.secretKey().reveal());
    properties.put("client.region", store.region());
    properties.putAll(PATIENCE);
    return Map.copyOf(properties);
  }
}
