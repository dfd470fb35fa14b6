package io.headwater.alerts;

import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets as the broker tells them. The broker stamps records as they arrive, so an instant is a
 * place in a topic, and nothing needs to be remembered between two looks.
 */
final class KafkaLog implements Log, AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final Admin admin;

  KafkaLog(KafkaSettings settings) {
    Map<String, Object> properties = new HashMap<>(settings.clientProperties());
    properties.put("client.id", "alerts");
    properties.put("request.timeout.ms", PATIENCE_MILLIS);
    properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
    admin = Admin.create(properties);
  }

  @Override
  public long arrived(String topic, Instant from, Instant until)
      throws ObstacleException, InterruptedException {
    Map<TopicPartition, Long> ends = offsets(topic, OffsetSpec.latest());
    Map<TopicPartition, Long> first = offsets(topic, at(from));
    Map<TopicPartition, Long> last = offsets(topic, at(until));
    long arrived = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      arrived += place(last, end) - place(first, end);
    }
    return Math.max(0, arrived);
  }

  @Override
  public OptionalLong behind(String group, String topic)
      throws ObstacleException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
            "the offsets of " + group);
    if (committed.keySet().stream().noneMatch(partition -> partition.topic().equals(topic))) {
      return OptionalLong.empty();
    }
    Map<TopicPartition, Long> beginnings = offsets(topic, OffsetSpec.earliest());
    long behind = 0;
    for (Map.Entry<TopicPartition, Long> end : offsets(topic, OffsetSpec.latest()).entrySet()) {
      OffsetAndMetadata reached = committed.get(end.getKey());
      long from = reached == null ? beginnings.get(end.getKey()) : reached.offset();
      behind += Math.max(0, end.getValue() - from);
    }
    return OptionalLong.of(behind);
  }

  private Map<TopicPartition, Long> offsets(String topic, OffsetSpec spec)
      throws ObstacleException, InterruptedException {
    TopicDescription description =
        answer(admin.describeTopics(java.util.List.of(topic)).allTopicNames(), topic).get(topic);
    Map<TopicPartition, OffsetSpec> asked =
        description.partitions().stream()
            .collect(
                Collectors.toMap(
                    each -> new TopicPartition(topic, each.partition()), each -> spec));
    Map<TopicPartition, ListOffsetsResultInfo> told =
        answer(admin.listOffsets(asked, COMMITTED).all(), topic);
    return told.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /** The broker answers a time after the newest record with -1: that is the end. */
  private static long place(Map<TopicPartition, Long> places, Map.Entry<TopicPartition, Long> end) {
    long place = places.get(end.getKey());
    return place < 0 ? end.getValue() : Math.min(place, end.getValue());
  }

  private static OffsetSpec at(Instant instant) {
    return OffsetSpec.forTimestamp(instant.toEpochMilli());
  }

  private static <T> T answer(KafkaFuture<T> asked, String what)
      throws ObstacleException, InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new ObstacleException(
          "Kafka does not tell of %s: %s".formatted(what, e.getCause().getMessage()), e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
