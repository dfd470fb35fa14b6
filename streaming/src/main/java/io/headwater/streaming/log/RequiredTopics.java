package io.headwater.streaming.log;

import io.headwater.streaming.job.NotReadyException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;

/**
 * Says before the job is submitted which topic or right it lacks: once it runs, such a mistake is a
 * restart loop in a log nobody reads.
 */
final class RequiredTopics {
  private static final int PATIENCE_MILLIS = 20_000;

  private RequiredTopics() {}

  /**
   * Checks topics.
   *
   * @param client properties of a Kafka client
   * @param needed what the job must be allowed to do with each topic
   * @throws NotReadyException naming the first topic that is missing or refused
   */
  static void check(Map<String, String> client, Map<String, AclOperation> needed)
      throws InterruptedException {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
    properties.put("request.timeout.ms", PATIENCE_MILLIS);
    try (Admin admin = Admin.create(properties)) {
      for (Map.Entry<String, AclOperation> topic : needed.entrySet()) {
        check(admin, topic.getKey(), topic.getValue());
      }
    } catch (KafkaException e) {
      throw new NotReadyException("Cannot use the Kafka settings", e);
    }
  }

  private static void check(Admin admin, String topic, AclOperation operation)
      throws InterruptedException {
    Set<AclOperation> allowed = describe(admin, topic).authorizedOperations();
    if (allowed != null && !allowed.contains(operation)) {
      throw new NotReadyException("The identity may not %s topic '%s'".formatted(operation, topic));
    }
  }

  private static TopicDescription describe(Admin admin, String topic) throws InterruptedException {
    try {
      return admin
          .describeTopics(
              Set.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
          .topicNameValues()
          .get(topic)
          .get();
    } catch (ExecutionException e) {
      throw new NotReadyException("Cannot use topic '%s'".formatted(topic), e.getCause());
    }
  }
}
