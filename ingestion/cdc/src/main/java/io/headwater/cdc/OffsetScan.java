package io.headwater.cdc;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the newest offset from the log; the topic is compacted, and has one partition. */
final class OffsetScan {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final TopicPartition PARTITION = new TopicPartition(OffsetTopic.NAME, 0);

  private final KafkaSettings kafka;
  private final WireDecoder decoder;

  OffsetScan(Contracts contracts, KafkaSettings kafka, RegistrySettings registry) {
    this.kafka = kafka;
    this.decoder =
        new WireDecoder(
            new SchemaRegistry(
                new RegistryAddress(registry.url(), registry.user(), registry.password().reveal())),
            AvroSchemas.of(contracts.named(OffsetTopic.NAME)));
  }

  /** The newest offset; empty when nothing was captured, or is to be forgotten. */
  Optional<StoredOffset> newest() throws CaptureException, InterruptedException {
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      byte[] value = newest(consumer);
      return value == null ? Optional.empty() : Optional.of(offset(decoder.decode(value)));
    } catch (KafkaException | IOException unreadable) {
      throw new CaptureException(
          "The offset in the log cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** The last record is the newest offset: compaction leaves the end of a partition alone. */
  private static byte[] newest(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partition = List.of(PARTITION);
    consumer.assign(partition);
    long begin = consumer.beginningOffsets(partition).get(PARTITION);
    long end = consumer.endOffsets(partition).get(PARTITION);
    consumer.seek(PARTITION, Math.max(begin, end - 1));
    byte[] newest = null;
    while (consumer.position(PARTITION) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
        newest = record.value();
      }
    }
    return newest;
  }

  private static StoredOffset offset(Decoded decoded) throws CaptureException {
    return switch (decoded) {
      case Decoded.Event event ->
          new StoredOffset((long) event.value().get("lsn"), event.value().get("offset").toString());
      case Decoded.Undecodable bytes ->
          throw new CaptureException("The newest offset in the log " + bytes.message());
    };
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka.clientProperties());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "cdc");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put("enable.metrics.push", false);
    return settings;
  }
}
