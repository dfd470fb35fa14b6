package io.headwater.ingestion;

import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.nio.file.Path;
import java.util.Map;

/** What ingestion needs to know: Kafka, the registry and HEADWATER_STATE_DIR, its own folder. */
record IngestionSettings(KafkaSettings kafka, RegistrySettings registry, Path stateFolder) {
  static IngestionSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    KafkaSettings kafka = KafkaSettings.read(environment);
    RegistrySettings registry = RegistrySettings.read(environment);
    String stateFolder = environment.text("HEADWATER_STATE_DIR");
    environment.validate();
    return new IngestionSettings(kafka, registry, Path.of(stateFolder).toAbsolutePath());
  }
}
