package io.headwater.settings;

import java.net.URI;

/**
 * Where the schema registry's Confluent API is and as whom to ask it. HEADWATER_REGISTRY_URL,
 * HEADWATER_REGISTRY_USER, HEADWATER_REGISTRY_PASSWORD.
 */
public record RegistrySettings(URI url, String user, Secret password) {
  /** Reads the settings; problems are kept in the environment. */
  public static RegistrySettings read(Environment environment) {
    return new RegistrySettings(
        environment.uri("HEADWATER_REGISTRY_URL"),
        environment.text("HEADWATER_REGISTRY_USER"),
        environment.secret("HEADWATER_REGISTRY_PASSWORD"));
  }
}
