package io.headwater.ingestion.kafka;

import io.headwater.ingestion.IngestionException;
import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka, before anything is read, whether a topic can be written to. */
final class TopicCheck {
  private final KafkaSettings kafka;
  private final Duration patience;

  /**
   * A check against one Kafka.
   *
   * @param patience how long to wait for an answer
   */
  TopicCheck(KafkaSettings kafka, Duration patience) {
    this.kafka = kafka;
    this.patience = patience;
  }

  /** Fails with what is missing: Kafka itself, the login, the topic or the permission. */
  void writable(String topic) throws InterruptedException {
    try (Admin admin = Admin.create(settings())) {
      TopicDescription description =
          admin
              .describeTopics(
                  List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
              .allTopicNames()
              .get()
              .get(topic);
      if (!description.authorizedOperations().contains(AclOperation.WRITE)) {
        throw forbidden(topic);
      }
    } catch (ExecutionException failed) {
      throw explained(topic, failed.getCause());
    } catch (KafkaException unusable) {
      throw explained(topic, unusable.getCause() == null ? unusable : unusable.getCause());
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka.clientProperties());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    return settings;
  }

  private IngestionException explained(String topic, Throwable why) {
    return switch (why) {
      case TimeoutException silent ->
          new IngestionException(
              "Kafka at %s does not answer. Is the platform up? './headwater up' starts it."
                  .formatted(kafka.bootstrapServers()),
              silent);
      case AuthenticationException refused ->
          new IngestionException(
              "Kafka at %s refuses the login of '%s': look at HEADWATER_KAFKA_USER and _PASSWORD"
                  .formatted(kafka.bootstrapServers(), kafka.user()),
              refused);
      case UnknownTopicOrPartitionException missing ->
          new IngestionException(
              "Kafka at %s has no topic '%s'. Provisioning makes it: './headwater up' does that."
                  .formatted(kafka.bootstrapServers(), topic),
              missing);
      case TopicAuthorizationException unseen -> forbidden(topic);
      default ->
          new IngestionException(
              "Kafka at %s cannot be used: %s"
                  .formatted(kafka.bootstrapServers(), why.getMessage()),
              why);
    };
  }

  private IngestionException forbidden(String topic) {
    return new IngestionException(
        "'%s' may not write to topic '%s': the topic's contract grants it no write access"
            .formatted(kafka.user(), topic));
  }
}
