package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.IngestionException;
import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its first record to what was committed when the reading began, a partition
 * after the other. Belongs to no consumer group.
 */
final class TopicScan {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KafkaSettings kafka;

  TopicScan(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  /** Reads what was committed when the reading began. */
  void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    // As committed: the end is before the first transaction that is still open.
    read(topic, (consumer, partition) -> end(consumer, partition), reader);
  }

  /**
   * Reads to the last record, and waits for transactions that are just being ended: a commit is
   * known to who committed before it is known to who reads. For who has fenced every writer.
   */
  void whole(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<String, Object> uncommitted = new HashMap<>(settings());
    uncommitted.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    try (KafkaConsumer<byte[], byte[]> asker = consumer(uncommitted)) {
      read(topic, (consumer, partition) -> end(asker, partition), reader);
    }
  }

  /** Up to which offset a partition is read. */
  @FunctionalInterface
  private interface End {
    long of(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition);
  }

  private void read(String topic, End end, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings())) {
      for (PartitionInfo partition : consumer.partitionsFor(topic)) {
        TopicPartition each = new TopicPartition(topic, partition.partition());
        read(consumer, each, end.of(consumer, each), reader);
      }
    } catch (KafkaException failed) {
      throw new IngestionException(
          "Topic '%s' cannot be read as '%s': %s"
              .formatted(topic, kafka.user(), failed.getMessage()),
          failed);
    }
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long end,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        if (record.offset() < end) {
          reader.accept(record);
        }
      }
    }
  }

  private static long end(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
    return consumer.endOffsets(List.of(partition)).get(partition);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka.clientProperties());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingestion.dead-letters");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    return settings;
  }
}
