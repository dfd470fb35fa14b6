package io.headwater.streaming.sales;

import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.RegistrySettings;
import java.util.Map;

/** Everything the job is told from outside, read where it is submitted. */
record JobSettings(
    KafkaSettings kafka,
    RegistrySettings registry,
    CatalogSettings catalog,
    ObjectStoreSettings store,
    StreamSettings stream) {

  /**
   * Reads the settings.
   *
   * @throws io.headwater.settings.SettingsException naming everything wrong with them
   */
  static JobSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    JobSettings settings =
        new JobSettings(
            KafkaSettings.read(environment),
            RegistrySettings.read(environment),
            CatalogSettings.read(environment),
            ObjectStoreSettings.read(environment),
            StreamSettings.read(environment));
    environment.validate();
    return settings;
  }
}
