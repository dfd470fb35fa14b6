package io.headwater.live.store;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;

/** Waits for what of the hot topics is missing before the store can be filled. */
final class ReadableTopics implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Admin admin;

  ReadableTopics(Map<String, String> client) {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
    properties.put("request.timeout.ms", PATIENCE_MILLIS);
    properties.put("enable.metrics.push", false);
    admin = Admin.create(properties);
  }

  /**
   * Returns when nothing is missing.
   *
   * @param pause between two looks
   * @param person is told what is missing, each time something is
   */
  void await(Duration pause, Consumer<String> person) throws InterruptedException {
    RetryPolicy<String> untilNothingIs =
        RetryPolicy.<String>builder()
            .handleResultIf(missing -> !missing.isEmpty())
            .abortOn(Exception.class)
            .withDelay(pause)
            .withMaxRetries(-1)
            .build();
    try {
      Failsafe.with(untilNothingIs).get(() -> missing(person));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw e;
    }
  }

  private String missing(Consumer<String> person) throws InterruptedException {
    String missing = missing();
    if (!missing.isEmpty()) {
      person.accept(missing);
    }
    return missing;
  }

  /** What is waited for, for a person; empty when all is there. */
  private String missing() throws InterruptedException {
    Map<String, KafkaFuture<TopicDescription>> topics =
        admin
            .describeTopics(
                List.of(HotTables.SALES, HotTables.DEVICES, HotTables.ANOMALIES),
                new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues();
    List<String> missing =
        topics.entrySet().stream()
            .filter(Predicate.not(topic -> isReadable(topic.getValue())))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return missing.isEmpty() ? "" : "the right to read " + String.join(", ", missing);
  }

  private static boolean isReadable(KafkaFuture<TopicDescription> topic) {
    try {
      TopicDescription description = topic.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return description.authorizedOperations() == null
          || description.authorizedOperations().contains(AclOperation.READ);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
