package io.headwater.bench;

import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.net.URI;
import java.util.Map;

/**
 * Where the measured platform is: HEADWATER_KAFKA_*, HEADWATER_TRINO_*, HEADWATER_FLINK_REST,
 * HEADWATER_LIVE_URL and HEADWATER_LIVE_TOKEN.
 */
record BenchSettings(
    KafkaSettings kafka,
    String trino,
    String trinoUser,
    Secret trinoPassword,
    URI flink,
    URI live,
    Secret liveToken) {
  static BenchSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    BenchSettings settings =
        new BenchSettings(
            KafkaSettings.read(environment),
            environment.text("HEADWATER_TRINO_URL"),
            environment.text("HEADWATER_TRINO_USER"),
            environment.secret("HEADWATER_TRINO_PASSWORD"),
            environment.uri("HEADWATER_FLINK_REST"),
            environment.uri("HEADWATER_LIVE_URL"),
            environment.secret("HEADWATER_LIVE_TOKEN"));
    environment.validate();
    return settings;
  }
}
