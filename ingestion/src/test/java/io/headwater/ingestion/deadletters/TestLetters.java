package io.headwater.ingestion.deadletters;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import io.headwater.ingestion.orders.kafka.OrderBytes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Dead letters of orders as the speed layer writes them. */
public final class TestLetters {
  public static final int SCHEMA_ID = 7;
  public static final String TOPIC = "shop.orders.v1";
  public static final Schema SCHEMA = AvroSchemas.of(Contracts.load().named(TOPIC));

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  private TestLetters() {}

  /** The letter of an order whose currency is none. */
  public static ProducerRecord<byte[], byte[]> badCurrency(int offset) {
    return record(
        offset,
        order(offset, "pounds", Nature.BAD_CURRENCY),
        "ContractViolation",
        "currency 'pounds' does not match");
  }

  /** The letter of bytes that break off. */
  public static ProducerRecord<byte[], byte[]> truncated(int offset) {
    return record(offset, order(offset, "GBP", Nature.TRUNCATED), "Malformed", "ends too early");
  }

  /** The letter of an order that was good all along. */
  public static ProducerRecord<byte[], byte[]> good(int offset) {
    return record(offset, order(offset, "GBP", Nature.GOOD), "UnknownSchema", "not there yet");
  }

  /** The bytes of an order. */
  public static byte[] order(int number, String currency, Nature nature) {
    OrderEvent order =
        new OrderEvent(
            id(number),
            AT,
            Optional.empty(),
            "France",
            currency,
            "test",
            List.of(new OrderLine("85123A", Optional.empty(), 2, new BigDecimal("2.5500"), AT)));
    return new OrderBytes(SCHEMA, SCHEMA_ID).of(new Delivery(order, nature));
  }

  /** The same letter, after it was sent again and failed. */
  public static ProducerRecord<byte[], byte[]> failedAgain(
      ProducerRecord<byte[], byte[]> letter, int offset, int attempts) {
    String original = text(letter, "offset");
    ProducerRecord<byte[], byte[]> again =
        record(offset, letter.value(), text(letter, "error.class"), text(letter, "error.message"));
    again.headers().remove("attempts");
    headers(
        again,
        Map.of(
            "attempts",
            Integer.toString(attempts),
            "original.topic",
            TOPIC,
            "original.partition",
            "0",
            "original.offset",
            original));
    return again;
  }

  private static String id(int number) {
    return "A%05d".formatted(number);
  }

  private static ProducerRecord<byte[], byte[]> record(
      int offset, byte[] value, String errorClass, String message) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(TOPIC + ".dlq", id(offset).getBytes(StandardCharsets.UTF_8), value);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("topic", TOPIC);
    headers.put("partition", "0");
    headers.put("offset", Integer.toString(offset));
    headers.put("schema.id", Integer.toString(SCHEMA_ID));
    headers.put("error.class", errorClass);
    headers.put("error.message", message);
    headers.put("timestamp", AT.toString());
    headers.put("attempts", "1");
    headers(record, headers);
    return record;
  }

  private static void headers(ProducerRecord<byte[], byte[]> record, Map<String, String> headers) {
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(ProducerRecord<byte[], byte[]> record, String header) {
    return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
  }
}
