package io.headwater.alerts;

import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import io.headwater.settings.Secret;
import java.net.URI;
import java.nio.file.Path;

/**
 * What alerting needs to know of a platform. HEADWATER_KAFKA_*, HEADWATER_REGISTRY_*,
 * HEADWATER_TRINO_URL, HEADWATER_TRINO_USER, HEADWATER_TRINO_PASSWORD, HEADWATER_FLINK_URL,
 * HEADWATER_STREAMS_DIR.
 */
public record AlertSettings(
    KafkaSettings kafka,
    RegistrySettings registry,
    TrinoLogin trino,
    URI flink,
    Path startedStreams) {
  /** Reads the settings; problems are kept in the environment. */
  public static AlertSettings read(Environment environment) {
    return new AlertSettings(
        KafkaSettings.read(environment),
        RegistrySettings.read(environment),
        new TrinoLogin(
            environment.text("HEADWATER_TRINO_URL"),
            environment.text("HEADWATER_TRINO_USER"),
            environment.secret("HEADWATER_TRINO_PASSWORD")),
        environment.uri("HEADWATER_FLINK_URL"),
        Path.of(environment.text("HEADWATER_STREAMS_DIR")));
  }

  /** Where Trino is and as whom to ask it. */
  record TrinoLogin(String url, String user, Secret password) {}
}
