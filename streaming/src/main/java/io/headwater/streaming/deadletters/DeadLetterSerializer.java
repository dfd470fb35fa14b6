package io.headwater.streaming.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Writes a dead letter: key and bytes as they came, the reason and the origin in text headers. */
public final class DeadLetterSerializer implements KafkaRecordSerializationSchema<DeadLetter> {
  private static final long serialVersionUID = 1;

  private final String topic;

  /** Dead letters for a topic. */
  public DeadLetterSerializer(String topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
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
    headers.add(header("attempts", "1"));
    return headers;
  }

  private static Header header(String name, String text) {
    return new RecordHeader(name, text.getBytes(UTF_8));
  }
}
