package io.headwater.batch;

import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.PrivacySettings;
import io.headwater.settings.RegistrySettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Everything the batch layer is told by its environment. HEADWATER_SPARK_MASTER (default local[2]),
 * HEADWATER_REGISTRY_PATIENCE (default 60s: how long a registry that is down is waited for),
 * HEADWATER_SCHEMA_PATIENCE (default 15s, as in the speed layer: how long a schema is waited for
 * that the registry does not know yet), HEADWATER_S3_BUCKET (default lake: what files land in),
 * HEADWATER_DATASETS (default datasets: the folder with datasets of one's own),
 * HEADWATER_BATCH_LOCK (default headwater-batch.lock in the folder for temporary files: one run at
 * a time has its lock), and the settings of each part.
 */
record BatchSettings(
    String master,
    Duration registryPatience,
    Duration schemaPatience,
    String bucket,
    Path lock,
    Path datasets,
    KafkaSettings kafka,
    RegistrySettings registry,
    CatalogSettings catalog,
    ObjectStoreSettings store,
    PrivacySettings privacy) {

  /**
   * Reads and validates the settings.
   *
   * @throws io.headwater.settings.SettingsException naming every problem
   */
  static BatchSettings read(Environment environment) {
    BatchSettings settings =
        new BatchSettings(
            environment.text("HEADWATER_SPARK_MASTER", "local[2]"),
            environment.duration("HEADWATER_REGISTRY_PATIENCE", Duration.ofSeconds(60)),
            environment.duration("HEADWATER_SCHEMA_PATIENCE", Duration.ofSeconds(15)),
            environment.text("HEADWATER_S3_BUCKET", Landing.BUCKET),
            Path.of(environment.text("HEADWATER_BATCH_LOCK", temporary("headwater-batch.lock"))),
            Path.of(environment.text("HEADWATER_DATASETS", "datasets")),
            KafkaSettings.read(environment),
            RegistrySettings.read(environment),
            CatalogSettings.read(environment),
            ObjectStoreSettings.read(environment),
            PrivacySettings.read(environment));
    environment.validate();
    return settings;
  }

  private static String temporary(String file) {
    return Path.of(System.getProperty("java.io.tmpdir"), file).toString();
  }

  RecordDecoding decoding() {
    RegistryAddress address =
        new RegistryAddress(registry.url(), registry.user(), registry.password().reveal());
    return new RecordDecoding(address, registryPatience, schemaPatience);
  }
}
