package io.headwater.bench.platform;

import io.headwater.bench.statistics.LagSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Where topics end and how far the readings job has committed. */
public final class Offsets implements AutoCloseable {
  /** The topic of readings. */
  public static final String READINGS = "iot.readings.v1";

  private static final String GROUP = "streaming.readings";

  private final Admin admin;

  /** Asks as the user that properties log in. */
  public Offsets(Map<String, Object> properties) {
    admin = Admin.create(properties);
  }

  /** Partitions of a topic. */
  public List<TopicPartition> partitions(String topic) {
    return got(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  /** Records that a topic ever took, over all partitions. */
  public long end(String topic) {
    return ends(topic).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Where the readings job stands. */
  public LagSample lag() {
    long committed = committed();
    return new LagSample(System.nanoTime(), end(READINGS), committed);
  }

  /** Readings that the job has committed. */
  public long committed() {
    return got(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata())
        .values()
        .stream()
        .mapToLong(offset -> Optional.ofNullable(offset).map(OffsetAndMetadata::offset).orElse(0L))
        .sum();
  }

  /** Forgets what the job has committed. */
  public void forgetCommits() {
    try {
      admin.deleteConsumerGroups(List.of(GROUP)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw new BenchException("Cannot forget the commits of " + GROUP, e);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Deletes the records a topic has now. */
  public void empty(String topic) {
    got(
        admin
            .deleteRecords(
                ends(topic).entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey,
                            end -> RecordsToDelete.beforeOffset(end.getValue()))))
            .all());
  }

  /** Makes a topic that only a measurement uses. */
  public void create(String topic, int partitions) {
    got(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all());
  }

  /** Deletes it again. */
  public void delete(String topic) {
    got(admin.deleteTopics(List.of(topic)).all());
  }

  @Override
  public void close() {
    admin.close();
  }

  private Map<TopicPartition, Long> ends(String topic) {
    Map<TopicPartition, OffsetSpec> latest =
        partitions(topic).stream()
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    return got(admin.listOffsets(latest).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private static <T> T got(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new BenchException("Kafka cannot tell: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static BenchException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new BenchException("Interrupted", e);
  }
}
