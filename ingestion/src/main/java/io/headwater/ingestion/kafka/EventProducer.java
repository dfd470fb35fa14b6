package io.headwater.ingestion.kafka;

import io.headwater.ingestion.IngestionException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Sends records to one topic and answers for every one of them: what is not acknowledged ends the
 * run with an error that names it. One thread sends; others have a producer of their own.
 */
public final class EventProducer implements RecordSink {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final String topic;
  private final String keyName;
  private final Producer<byte[], byte[]> producer;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicReference<Lost> firstLost = new AtomicReference<>();
  private long sent;

  EventProducer(String topic, String keyName, Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.keyName = keyName;
    this.producer = producer;
  }

  /** The first record that was not acknowledged. */
  private record Lost(String key, Exception why) {}

  @Override
  public void send(byte[] key, byte[] value) {
    failIfLost();
    sent++;
    try {
      producer.send(
          new ProducerRecord<>(topic, key, value),
          (metadata, problem) -> acknowledge(key, problem));
    } catch (InterruptException interrupted) {
      throw new IngestionException("Interrupted; what was sent so far stays sent", interrupted);
    } catch (KafkaException refused) {
      acknowledge(key, refused);
      failIfLost();
    }
  }

  @Override
  public void settle() {
    try {
      producer.flush();
    } catch (KafkaException refused) {
      firstLost.compareAndSet(null, new Lost("unknown", refused));
    }
    failIfLost();
    if (acknowledged.get() != sent) {
      throw lost(new Lost("unknown", new KafkaException("no answer")));
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }

  private void acknowledge(byte[] key, Exception problem) {
    if (problem == null) {
      acknowledged.incrementAndGet();
    } else {
      firstLost.compareAndSet(null, new Lost(new String(key, StandardCharsets.UTF_8), problem));
    }
  }

  private void failIfLost() {
    Lost lost = firstLost.get();
    if (lost != null) {
      throw lost(lost);
    }
  }

  private IngestionException lost(Lost lost) {
    return new IngestionException(
        """
        Topic '%s' did not acknowledge %,d of %,d events, the first of them %s %s (%s). \
        Run the command again: event ids make it harmless that some arrive twice."""
            .formatted(
                topic,
                sent - acknowledged.get(),
                sent,
                keyName,
                lost.key(),
                lost.why().getMessage()),
        lost.why());
  }
}
