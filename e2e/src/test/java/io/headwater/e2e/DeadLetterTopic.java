package io.headwater.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads dead letters as committed: what an aborted transaction left does not count. */
final class DeadLetterTopic {
  private DeadLetterTopic() {}

  /** The coordinates of the records that the letters of a topic are about, in no order. */
  static List<String> letters(Broker broker, String topic) {
    String letters = topic + ".dlq";
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
          consumer.partitionsFor(letters).stream()
              .map(partition -> new TopicPartition(letters, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<String> coordinates = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                letter ->
                    coordinates.add(header(letter, "partition") + "@" + header(letter, "offset")));
      }
      return coordinates;
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
