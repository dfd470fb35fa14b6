package io.headwater.settings;

import java.net.URI;

/** Where the schema registry's Confluent API is. HEADWATER_REGISTRY_URL. */
public record RegistrySettings(URI url) {
  /** Reads the settings; problems are kept in the environment. */
  public static RegistrySettings read(Environment environment) {
    return new RegistrySettings(environment.uri("HEADWATER_REGISTRY_URL"));
  }
}
