package io.headwater.settings;

import java.net.URI;

/**
 * How to reach the S3 object store. HEADWATER_S3_ENDPOINT, HEADWATER_S3_REGION (default us-east-1),
 * HEADWATER_S3_ACCESS_KEY, HEADWATER_S3_SECRET_KEY.
 */
public record ObjectStoreSettings(URI endpoint, String region, String accessKey, Secret secretKey) {
  /** Reads the settings; problems are kept in the environment. */
  public static ObjectStoreSettings read(Environment environment) {
    return new ObjectStoreSettings(
        environment.uri("HEADWATER_S3_ENDPOINT"),
        environment.text("HEADWATER_S3_REGION", "us-east-1"),
        environment.text("HEADWATER_S3_ACCESS_KEY"),
        environment.secret("HEADWATER_S3_SECRET_KEY"));
  }
}
