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

  void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer
          .partitionsFor(topic)
          .forEach(
              partition ->
                  each(consumer, new TopicPartition(topic, partition.partition()), reader));
    } catch (KafkaException failed) {
      throw new IngestionException(
          "Topic '%s' cannot be read as '%s': %s"
              .formatted(topic, kafka.user(), failed.getMessage()),
          failed);
    }
  }

  private static void each(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    // As committed: the end is before the first transaction that is still open.
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        if (record.offset() < end) {
          reader.accept(record);
        }
      }
    }
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
