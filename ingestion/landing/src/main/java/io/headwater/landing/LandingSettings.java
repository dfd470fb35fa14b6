package io.headwater.landing;

import io.headwater.contracts.landing.Landing;
import io.headwater.settings.Environment;
import io.headwater.settings.ObjectStoreSettings;
import java.util.Map;

/** What landing needs to know: the object store and HEADWATER_S3_BUCKET (default lake). */
record LandingSettings(ObjectStoreSettings store, String bucket) {
  static LandingSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    LandingSettings settings =
        new LandingSettings(
            ObjectStoreSettings.read(environment),
            environment.text("HEADWATER_S3_BUCKET", Landing.BUCKET));
    environment.validate();
    return settings;
  }
}
