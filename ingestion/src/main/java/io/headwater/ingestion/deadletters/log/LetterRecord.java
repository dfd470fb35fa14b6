package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** A record of a dead letter topic as a letter. */
final class LetterRecord {
  private final Map<String, String> headers;
  private final ConsumerRecord<byte[], byte[]> record;

  private LetterRecord(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
    this.headers = texts(record.headers());
  }

  /** The letter; empty when the record does not say where it comes from. */
  static Optional<DeadLetter> read(ConsumerRecord<byte[], byte[]> record) {
    LetterRecord letter = new LetterRecord(record);
    return letter.coordinates(Header.TOPIC, Header.PARTITION, Header.OFFSET).map(letter::letter);
  }

  private DeadLetter letter(Coordinates place) {
    Coordinates id =
        coordinates(Header.ORIGINAL_TOPIC, Header.ORIGINAL_PARTITION, Header.ORIGINAL_OFFSET)
            .orElse(place);
    return new DeadLetter(
        id,
        place,
        number(Header.ATTEMPTS).orElse(1),
        record.key(),
        record.value(),
        number(Header.SCHEMA_ID),
        headers.getOrDefault(Header.ERROR_CLASS, ""),
        headers.getOrDefault(Header.ERROR_MESSAGE, ""),
        failedAt(),
        headers);
  }

  private Instant failedAt() {
    try {
      return Instant.parse(headers.getOrDefault(Header.TIMESTAMP, ""));
    } catch (java.time.DateTimeException unsaid) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  private Optional<Coordinates> coordinates(String topic, String partition, String offset) {
    try {
      return Optional.ofNullable(headers.get(topic))
          .map(
              name ->
                  new Coordinates(
                      name,
                      Integer.parseInt(headers.get(partition)),
                      Long.parseLong(headers.get(offset))));
    } catch (NumberFormatException unsaid) {
      return Optional.empty();
    }
  }

  private OptionalInt number(String header) {
    try {
      return OptionalInt.of(Integer.parseInt(headers.get(header)));
    } catch (NumberFormatException unsaid) {
      return OptionalInt.empty();
    }
  }

  private static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    headers.forEach(
        header ->
            texts.put(
                header.key(),
                header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
    return texts;
  }
}
