package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.settings.Environment;
import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far topics and their readers are, asked as the identity that may see no more than that. */
final class WatchedLog implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Admin admin;

  private WatchedLog(Admin admin) {
    this.admin = admin;
  }

  static WatchedLog of(Platform platform) {
    Environment environment = new Environment(platform.environment(Identity.WATCHER));
    KafkaSettings settings = KafkaSettings.read(environment);
    environment.validate();
    Map<String, Object> properties = new HashMap<>(settings.clientProperties());
    properties.put("client.id", "headwater");
    properties.put("request.timeout.ms", PATIENCE_MILLIS);
    properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
    return new WatchedLog(Admin.create(properties));
  }

  /** The ends of a topic as those see them who read committed records only. */
  LogEnds ends(String topic) throws InterruptedException {
    Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new LogEnds(at, offsets(topic, OffsetSpec.latest()));
  }

  /** Whether a topic holds a record at all. */
  boolean holdsRecords(String topic) throws InterruptedException {
    Map<Integer, Long> starts = offsets(topic, OffsetSpec.earliest());
    return offsets(topic, OffsetSpec.latest()).entrySet().stream()
        .anyMatch(end -> starts.get(end.getKey()) < end.getValue());
  }

  private Map<Integer, Long> offsets(String topic, OffsetSpec which) throws InterruptedException {
    TopicDescription description =
        answer(admin.describeTopics(List.of(topic)).allTopicNames(), topic).get(topic);
    Map<TopicPartition, OffsetSpec> asked =
        description.partitions().stream()
            .collect(
                Collectors.toMap(
                    each -> new TopicPartition(topic, each.partition()), each -> which));
    Map<Integer, Long> offsets = new HashMap<>();
    answer(
            admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all(),
            topic)
        .forEach((partition, end) -> offsets.put(partition.partition(), end.offset()));
    return offsets;
  }

  /** The offsets a consumer group goes on from, by partition; none for a group nobody knows. */
  Map<Integer, Long> committed(String group, String topic) throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
            "the offsets of " + group);
    Map<Integer, Long> offsets = new HashMap<>();
    committed.forEach(
        (partition, reached) -> {
          if (partition.topic().equals(topic) && reached != null) {
            offsets.put(partition.partition(), reached.offset());
          }
        });
    return offsets;
  }

  private static <T> T answer(KafkaFuture<T> asked, String what) throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new FailedException(
          "Kafka does not tell of %s: %s".formatted(what, e.getCause().getMessage()), e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
