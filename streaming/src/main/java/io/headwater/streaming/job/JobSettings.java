package io.headwater.streaming.job;

import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.RegistrySettings;

/** What every job is told from outside, read where it is submitted. */
public record JobSettings(
    KafkaSettings kafka,
    RegistrySettings registry,
    CatalogSettings catalog,
    ObjectStoreSettings store,
    StreamSettings stream) {

  /** Reads the settings; the caller validates the environment once it has read its own. */
  public static JobSettings read(Environment environment) {
    return new JobSettings(
        KafkaSettings.read(environment),
        RegistrySettings.read(environment),
        CatalogSettings.read(environment),
        ObjectStoreSettings.read(environment),
        StreamSettings.read(environment));
  }

  /** Where the schema registry is and as whom to ask it. */
  public RegistryAddress registryAddress() {
    return new RegistryAddress(registry.url(), registry.user(), registry.password().reveal());
  }
}
