package io.headwater.landing;

import io.headwater.contracts.landing.Landing;
import io.headwater.settings.Environment;
import io.headwater.settings.ObjectStoreSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * What landing needs to know: the object store, HEADWATER_S3_BUCKET (default lake) and
 * HEADWATER_DATASETS (default datasets: the folder with datasets of one's own).
 */
record LandingSettings(ObjectStoreSettings store, String bucket, Path datasets) {
  static LandingSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    LandingSettings settings =
        new LandingSettings(
            ObjectStoreSettings.read(environment),
            environment.text("HEADWATER_S3_BUCKET", Landing.BUCKET),
            Path.of(environment.text("HEADWATER_DATASETS", "datasets")));
    environment.validate();
    return settings;
  }
}
