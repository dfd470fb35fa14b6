package io.headwater.bench;

import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.net.URI;
import java.util.Map;

/** Where the measured platform is: HEADWATER_KAFKA_*, HEADWATER_TRINO_*, HEADWATER_FLINK_REST. */
record BenchSettings(
    KafkaSettings kafka, String trino, String trinoUser, Secret trinoPassword, URI flink) {
  static BenchSettings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    BenchSettings settings =
        new BenchSettings(
            KafkaSettings.read(environment),
            environment.text("HEADWATER_TRINO_URL"),
            environment.text("HEADWATER_TRINO_USER"),
            environment.secret("HEADWATER_TRINO_PASSWORD"),
            environment.uri("HEADWATER_FLINK_REST"));
    environment.validate();
    return settings;
  }
}
