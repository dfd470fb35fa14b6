package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.mend.Mended.Ready;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The record that sends a letter again: to its own topic, as its next attempt. */
final class ReplayRecord {
  private ReplayRecord() {}

  static ProducerRecord<byte[], byte[]> of(Ready ready) {
    Coordinates id = ready.letter().id();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(id.topic(), ready.key(), ready.value());
    header(record, Header.ATTEMPTS, ready.letter().attempts() + 1L);
    header(record, Header.ORIGINAL_TOPIC, id.topic());
    header(record, Header.ORIGINAL_PARTITION, id.partition());
    header(record, Header.ORIGINAL_OFFSET, id.offset());
    return record;
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, Object value) {
    record.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
  }
}
