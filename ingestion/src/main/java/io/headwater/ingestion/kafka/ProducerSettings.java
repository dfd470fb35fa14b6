package io.headwater.ingestion.kafka;

import io.headwater.settings.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How events are sent: nothing twice, nothing out of order, nothing believed stored that is not.
 */
public final class ProducerSettings {
  /** A broker that restarts is waited for, as the clients of Kafka do it unless told otherwise. */
  private static final Duration DELIVERY_TIMEOUT = Duration.ofMinutes(2);

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
  private static final int BATCH_BYTES = 256 * 1024;

  private ProducerSettings() {}

  /** The settings of a producer of bytes. */
  public static Map<String, Object> of(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.clientProperties());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingestion");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT.toMillis());
    return settings;
  }
}
