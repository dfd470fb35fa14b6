package io.headwater.provision;

import io.headwater.settings.Environment;
import io.headwater.settings.Secret;

/**
 * How to reach Trino as one identity. HEADWATER_TRINO_URL (a JDBC address with its TLS parameters),
 * HEADWATER_TRINO_USER, HEADWATER_TRINO_PASSWORD.
 */
public record TrinoSettings(String url, String user, Secret password) {
  /** Reads the settings; problems are kept in the environment. */
  public static TrinoSettings read(Environment environment) {
    return new TrinoSettings(
        environment.text("HEADWATER_TRINO_URL"),
        environment.text("HEADWATER_TRINO_USER"),
        environment.secret("HEADWATER_TRINO_PASSWORD"));
  }
}
