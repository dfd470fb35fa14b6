package io.headwater.alerts;

import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.settings.KafkaSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Anomalies read from their topic as committed, in no group: every look reads what it asks for. */
final class KafkaAnomalies implements Anomalies, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final WireDecoder decoder;

  KafkaAnomalies(KafkaSettings settings, WireDecoder decoder) {
    Map<String, Object> properties = new HashMap<>(settings.clientProperties());
    properties.put("client.id", "alerts");
    properties.put("isolation.level", "read_committed");
    properties.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.decoder = decoder;
  }

  @Override
  public List<Anomaly> since(String topic, Instant from)
      throws ObstacleException, InterruptedException {
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      return read(partitions, from);
    } catch (KafkaException | IOException e) {
      throw new ObstacleException("Cannot read %s: %s".formatted(topic, e.getMessage()), e);
    }
  }

  private List<Anomaly> read(List<TopicPartition> partitions, Instant from)
      throws IOException, InterruptedException, ObstacleException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, OffsetAndTimestamp> starts =
        consumer.offsetsForTimes(times(partitions, from));
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      consumer.seek(partition, start == null ? ends.get(partition) : start.offset());
    }
    Map<String, Anomaly> anomalies = new LinkedHashMap<>();
    Instant until = Instant.now().plus(PATIENCE);
    while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
      if (Instant.now().isAfter(until)) {
        throw new ObstacleException("Kafka does not hand over all anomalies in time", null);
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
        add(anomalies, record);
      }
    }
    return List.copyOf(anomalies.values());
  }

  /** What does not decode is none of the speed layer's, which alone may write there. */
  private void add(Map<String, Anomaly> anomalies, ConsumerRecord<byte[], byte[]> record)
      throws IOException, InterruptedException {
    if (decoder.decode(record.value()) instanceof Decoded.Event(GenericRecord value, int _)) {
      String id = value.get("anomaly_id").toString();
      anomalies.putIfAbsent(
          id,
          new Anomaly(
              id,
              value.get("device_id").toString(),
              (double) value.get("score"),
              value.get("reason").toString()));
    }
  }

  private static Map<TopicPartition, Long> times(
      Collection<TopicPartition> partitions, Instant from) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
    return times;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
