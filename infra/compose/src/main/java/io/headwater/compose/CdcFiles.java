package io.headwater.compose;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.JobSettings;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the capture's container reads: its settings, and the secrets they name. */
final class CdcFiles {
  /** Where its volume is mounted. */
  private static final String FOLDER = "/run/cdc/";

  private CdcFiles() {}

  static void write(Secrets secrets, Path home) throws IOException {
    new ServiceFiles(Volumes.of("cdc"))
        .with("kafka", secrets.read(Identity.CDC, Secrets.KAFKA))
        .with("registry", secrets.read(Identity.CDC, Secrets.REGISTRY))
        .with("database", secrets.read(Identity.CDC, Secrets.DATABASE))
        .with("cdc.properties", Configurations.text(settings(secrets, home)));
  }

  private static Map<String, String> settings(Secrets secrets, Path home) {
    Map<String, String> settings =
        new HashMap<>(JobSettings.of(ComposePlatform.endpoints(home), secrets, home, Identity.CDC));
    settings.put("HEADWATER_KAFKA_PASSWORD_FILE", FOLDER + "kafka");
    settings.put("HEADWATER_REGISTRY_PASSWORD_FILE", FOLDER + "registry");
    settings.put("HEADWATER_SHOP_PASSWORD_FILE", FOLDER + "database");
    // In its container's own memory.
    settings.put("HEADWATER_CDC_SIGN", "/tmp/capturing");
    settings.put("HEADWATER_CDC_COMMAND", "docker compose run --rm headwater");
    return settings;
  }
}
