package io.headwater.compose;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.JobSettings;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the live dashboard's container reads: its settings, and the secrets they name. */
final class LiveFiles {
  /** Where its volume is mounted. */
  private static final String FOLDER = "/run/live/";

  private LiveFiles() {}

  static void write(Secrets secrets, Path home) throws IOException {
    new ServiceFiles(Volumes.of(Service.LIVE))
        .with("kafka", secrets.read(Identity.SERVING, Secrets.KAFKA))
        .with("registry", secrets.read(Identity.SERVING, Secrets.REGISTRY))
        .with("token", secrets.read(Secrets.LIVE_TOKEN))
        .with("live.properties", Configurations.text(settings(secrets, home)));
  }

  private static Map<String, String> settings(Secrets secrets, Path home) {
    Map<String, String> settings =
        new HashMap<>(
            JobSettings.of(ComposePlatform.endpoints(home), secrets, home, Identity.SERVING));
    settings.put("HEADWATER_KAFKA_PASSWORD_FILE", FOLDER + "kafka");
    settings.put("HEADWATER_REGISTRY_PASSWORD_FILE", FOLDER + "registry");
    settings.put("HEADWATER_LIVE_TOKEN_FILE", FOLDER + "token");
    // Of its container; on the machine the port is published on the loopback address.
    settings.put("HEADWATER_LIVE_HOST", "0.0.0.0");
    settings.put("HEADWATER_LIVE_PORT", Integer.toString(Service.LIVE.port()));
    settings.put("HEADWATER_LIVE_COMMAND", "docker compose run --rm headwater");
    settings.put("HEADWATER_LIVE_PARTS", String.join(",", parts()));
    return settings;
  }

  private static List<String> parts() {
    String flink = "http://" + Service.FLINK_JOBMANAGER.address();
    return List.of(
        "kafka=tcp://" + Service.KAFKA.address(),
        "schema-registry=http://" + Service.SCHEMA_REGISTRY.address() + "/apis/ccompat/v7/subjects",
        "object-store=tcp://" + Service.OBJECT_STORE.address(),
        "postgres=tcp://" + Service.POSTGRES.address(),
        "catalog=tcp://" + Service.CATALOG.address(),
        "flink-jobmanager=" + flink + "/overview#slots-total",
        "flink-taskmanager=" + flink + "/taskmanagers#slotsNumber",
        "trino=tcp://" + Service.TRINO.address());
  }
}
