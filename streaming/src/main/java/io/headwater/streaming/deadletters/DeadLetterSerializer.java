package io.headwater.streaming.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Writes a dead letter: key and bytes as they came, the reason and the origin in text headers. What
 * failed again says where the record stood that failed first, so that it is the same letter.
 */
final class DeadLetterSerializer {
  private final String topic;

  /** Dead letters for a topic. */
  DeadLetterSerializer(String topic) {
    this.topic = topic;
  }

  ProducerRecord<byte[], byte[]> serialize(DeadLetter letter) {
    return new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers(letter));
  }

  private static List<Header> headers(DeadLetter letter) {
    List<Header> headers = new ArrayList<>();
    headers.add(header("topic", letter.topic()));
    headers.add(header("partition", Integer.toString(letter.partition())));
    headers.add(header("offset", Long.toString(letter.offset())));
    if (letter.schemaId() != null) {
      headers.add(header("schema.id", letter.schemaId().toString()));
    }
    headers.add(header("error.class", letter.errorClass()));
    headers.add(header("error.message", letter.errorMessage()));
    headers.add(header("timestamp", letter.failedAt().toString()));
    headers.add(header(Replayed.ATTEMPTS, Integer.toString(letter.attempts())));
    if (letter.originalOffset() != null) {
      headers.add(header(Replayed.ORIGINAL_TOPIC, letter.topic()));
      headers.add(header(Replayed.ORIGINAL_PARTITION, letter.originalPartition().toString()));
      headers.add(header(Replayed.ORIGINAL_OFFSET, letter.originalOffset().toString()));
    }
    return headers;
  }

  private static Header header(String name, String text) {
    return new RecordHeader(name, text.getBytes(UTF_8));
  }
}
