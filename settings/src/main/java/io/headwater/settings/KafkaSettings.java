package io.headwater.settings;

import java.util.Map;

/**
 * How to reach Kafka as one identity. HEADWATER_KAFKA_BOOTSTRAP, HEADWATER_KAFKA_USER,
 * HEADWATER_KAFKA_PASSWORD.
 */
public record KafkaSettings(String bootstrapServers, String user, Secret password) {
  /** Reads the settings; problems are kept in the environment. */
  public static KafkaSettings read(Environment environment) {
    return new KafkaSettings(
        environment.text("HEADWATER_KAFKA_BOOTSTRAP"),
        environment.text("HEADWATER_KAFKA_USER"),
        environment.secret("HEADWATER_KAFKA_PASSWORD"));
  }

  /** The properties every Kafka client needs: servers and SCRAM-SHA-512 login. */
  public Map<String, String> clientProperties() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(quoted(user), quoted(password.reveal())));
  }

  /** Escapes what would end the quoted text of a login configuration. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
