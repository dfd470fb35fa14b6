package io.headwater.streaming.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class DeadLetterSerializerTest {
  private static final byte[] KEY = {1};
  private static final byte[] VALUE = {0, 2, 3};

  private final DeadLetterSerializer serializer = new DeadLetterSerializer("shop.orders.v1.dlq");

  @Test
  void keepsKeyAndBytesAndSaysWhereAndWhy() {
    ProducerRecord<byte[], byte[]> record = serializer.serialize(letter(7));

    assertThat(record.topic()).isEqualTo("shop.orders.v1.dlq");
    assertThat(record.key()).isEqualTo(KEY);
    assertThat(record.value()).isEqualTo(VALUE);
    assertThat(headers(record))
        .containsExactly(
            Map.entry("topic", "shop.orders.v1"),
            Map.entry("partition", "1"),
            Map.entry("offset", "42"),
            Map.entry("schema.id", "7"),
            Map.entry("error.class", "Malformed"),
            Map.entry("error.message", "ends early"),
            Map.entry("timestamp", "2026-01-01T10:00:00Z"),
            Map.entry("attempts", "1"));
  }

  @Test
  void whatFailedAgainIsTheSameLetterWithOneMoreAttempt() {
    RecordHeaders replayed = new RecordHeaders();
    Map.of("attempts", "3", "original.partition", "0", "original.offset", "17")
        .forEach((name, text) -> replayed.add(name, text.getBytes(UTF_8)));

    assertThat(headers(serializer.serialize(failed(replayed))))
        .containsEntry("offset", "42")
        .containsEntry("attempts", "3")
        .containsEntry("original.topic", "shop.orders.v1")
        .containsEntry("original.partition", "0")
        .containsEntry("original.offset", "17");
  }

  @Test
  void headersThatMakeNoSenseAreThoseOfNoReplay() {
    RecordHeaders nonsense = new RecordHeaders();
    nonsense.add("original.offset", "here".getBytes(UTF_8));
    nonsense.add("attempts", null);

    assertThat(headers(serializer.serialize(failed(nonsense))))
        .containsEntry("attempts", "1")
        .doesNotContainKey("original.offset");
  }

  private static DeadLetter failed(RecordHeaders headers) {
    return DeadLetter.of(
        new ConsumerRecord<>(
            "shop.orders.v1",
            1,
            42,
            0,
            TimestampType.LOG_APPEND_TIME,
            KEY.length,
            VALUE.length,
            KEY,
            VALUE,
            headers,
            Optional.empty()),
        OptionalInt.of(7),
        "Malformed",
        "ends early",
        Instant.EPOCH);
  }

  @Test
  void leavesOutASchemaIdThatIsNotKnown() {
    assertThat(headers(serializer.serialize(letter(null)))).doesNotContainKey("schema.id");
  }

  private static DeadLetter letter(Integer schemaId) {
    return new DeadLetter(
        KEY,
        VALUE,
        "shop.orders.v1",
        1,
        42,
        schemaId,
        "Malformed",
        "ends early",
        Instant.parse("2026-01-01T10:00:00Z"));
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }
}
