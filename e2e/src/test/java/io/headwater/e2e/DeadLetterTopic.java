package io.headwater.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the dead letters of a topic as committed: what an aborted transaction left does not count.
 */
final class DeadLetterTopic {
  private DeadLetterTopic() {}

  /** How many there are. */
  static long count(Broker broker, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrap(),
            "security.protocol", "SASL_PLAINTEXT",
            "sasl.mechanism", "SCRAM-SHA-512",
            "isolation.level", "read_committed",
            "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"provisioner\" password=\"%s\";"
                    .formatted(broker.password()));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long count = 0;
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        count += consumer.poll(Duration.ofSeconds(1)).count();
      }
      return count;
    }
  }
}
