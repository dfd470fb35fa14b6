package io.headwater.cdc;

import io.headwater.contracts.wire.WireEncoder;
import io.headwater.settings.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records to the log, in order, and answers for every one of them. One thread uses it. */
final class ChangeLog implements AutoCloseable {
  private static final Duration DELIVERY = Duration.ofSeconds(30);
  private static final Duration REQUEST = Duration.ofSeconds(10);
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final Map<String, WireEncoder> encoders;
  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<Exception> lost = new AtomicReference<>();

  ChangeLog(KafkaSettings kafka, Map<String, WireEncoder> encoders) {
    this.encoders = Map.copyOf(encoders);
    this.producer =
        new KafkaProducer<>(settings(kafka), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> settings(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.clientProperties());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "cdc");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY.toMillis());
    // A batch of changes is small: the process is to stay so too.
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
    settings.put("enable.metrics.push", false);
    return settings;
  }

  void send(Change change) throws CaptureException {
    send(change.topic(), change.key(), change.event());
  }

  /** Sends a record without a value where the event is null. */
  void send(String topic, String key, GenericRecord event) throws CaptureException {
    byte[] name = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    byte[] value = event == null ? null : encoders.get(topic).encode(event);
    try {
      producer.send(new ProducerRecord<>(topic, name, value), (where, why) -> note(why));
    } catch (KafkaException refused) {
      throw refused(refused);
    }
  }

  /**
   * Returns once all that was sent is stored.
   *
   * @throws CaptureException when something is not
   */
  void settle() throws CaptureException {
    try {
      producer.flush();
    } catch (KafkaException refused) {
      throw refused(refused);
    }
    Exception first = lost.get();
    if (first != null) {
      throw refused(first);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }

  private void note(Exception why) {
    if (why != null) {
      lost.compareAndSet(null, why);
    }
  }

  private static CaptureException refused(Exception why) {
    return new CaptureException("The log does not take the changes: " + why.getMessage(), why);
  }
}
