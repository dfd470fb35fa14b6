package io.headwater.batch;

import io.headwater.settings.Environment;
import java.util.Map;

/** What a person is told of a failure. */
final class Said {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("HEADWATER_KAFKA_BOOTSTRAP", "localhost:9"),
          Map.entry("HEADWATER_KAFKA_USER", "batch"),
          Map.entry("HEADWATER_KAFKA_PASSWORD", "not used"),
          Map.entry("HEADWATER_REGISTRY_URL", "http://localhost:9"),
          Map.entry("HEADWATER_REGISTRY_USER", "batch"),
          Map.entry("HEADWATER_REGISTRY_PASSWORD", "not used"),
          Map.entry("HEADWATER_CATALOG_URI", "http://catalog:9"),
          Map.entry("HEADWATER_CATALOG_TOKEN_URI", "http://catalog:9/token"),
          Map.entry("HEADWATER_CATALOG_CLIENT_ID", "batch"),
          Map.entry("HEADWATER_CATALOG_CLIENT_SECRET", "not used"),
          Map.entry("HEADWATER_S3_ENDPOINT", "http://store:9"),
          Map.entry("HEADWATER_S3_ACCESS_KEY", "batch"),
          Map.entry("HEADWATER_S3_SECRET_KEY", "not used"),
          Map.entry("HEADWATER_PII_KEY", "not used"));

  private Said() {}

  static String of(Throwable failure) {
    return new Explanation(BatchSettings.read(new Environment(SETTINGS))).of(failure);
  }
}
