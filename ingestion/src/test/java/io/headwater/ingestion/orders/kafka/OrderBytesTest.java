package io.headwater.ingestion.orders.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

final class OrderBytesTest {
  private static final int SCHEMA_ID = 42;
  private static final int HEADER = 5;
  private static final Instant AT = Instant.parse("2010-12-01T08:26:00Z");
  private static final OrderEvent ORDER =
      new OrderEvent(
          "C536365",
          AT,
          Optional.of("17850"),
          "United Kingdom",
          "GBP",
          "online-retail",
          List.of(
              line("85123A", Optional.of("WHITE HEART "), -6, "2.5500"),
              line("71053", Optional.empty(), -1, "0.0000")));

  private final Schema schema = AvroSchemas.of(Contracts.load().named("shop.orders.v1"));
  private final OrderBytes bytes = new OrderBytes(schema, SCHEMA_ID);

  @Test
  void writesWhatTheContractDescribes() throws IOException {
    byte[] value = bytes.of(Delivery.good(ORDER));

    GenericRecord record = decode(value);
    assertThat(ByteBuffer.wrap(value).get(0)).isZero();
    assertThat(ByteBuffer.wrap(value).getInt(1)).isEqualTo(SCHEMA_ID);
    assertThat(record.get("event_id")).hasToString(ORDER.eventId());
    assertThat(record.get("event_type")).hasToString("cancelled");
    assertThat(record.get("order_id")).hasToString("C536365");
    assertThat(record.get("occurred_at")).isEqualTo(AvroValues.micros(AT));
    assertThat(record.get("customer_id")).hasToString("17850");
    assertThat(record.get("country")).hasToString("United Kingdom");
    assertThat(record.get("currency")).hasToString("GBP");
    assertThat(record.get("source")).hasToString("online-retail");
    assertThat(lines(record)).hasSize(2);
  }

  @Test
  void numbersTheLinesAndKeepsTheirPrices() throws IOException {
    List<GenericRecord> lines = lines(decode(bytes.of(Delivery.good(ORDER))));

    GenericRecord first = lines.getFirst();
    assertThat(lines).extracting(line -> line.get("line_no")).containsExactly(1, 2);
    assertThat(first.get("description")).hasToString("WHITE HEART ");
    assertThat(lines.getLast().get("description")).isNull();
    assertThat(first.get("quantity")).isEqualTo(-6);
    assertThat(AvroValues.decimal((ByteBuffer) first.get("unit_price"), 4))
        .isEqualTo(new BigDecimal("2.5500"));
    assertThat(first.get("invoiced_at")).isEqualTo(AvroValues.micros(AT));
  }

  @Test
  void writesADuplicateByteForByte() {
    assertThat(bytes.of(new Delivery(ORDER, Nature.DUPLICATE)))
        .isEqualTo(bytes.of(Delivery.good(ORDER)));
  }

  @Test
  void spoilsWhatIsMeantToBeUnreadable() {
    assertThat(bytes.of(new Delivery(ORDER, Nature.NOT_AVRO))[0]).isNotZero();
    assertThat(ByteBuffer.wrap(bytes.of(new Delivery(ORDER, Nature.UNKNOWN_SCHEMA))).getInt(1))
        .isNotEqualTo(SCHEMA_ID);
    assertThatThrownBy(() -> decode(bytes.of(new Delivery(ORDER, Nature.TRUNCATED))))
        .isInstanceOf(EOFException.class);
  }

  private GenericRecord decode(byte[] value) throws IOException {
    return new GenericDatumReader<GenericRecord>(schema)
        .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
  }

  @SuppressWarnings("unchecked")
  private static List<GenericRecord> lines(GenericRecord record) {
    return (List<GenericRecord>) record.get("lines");
  }

  private static OrderLine line(
      String product, Optional<String> description, int quantity, String price) {
    return new OrderLine(product, description, quantity, new BigDecimal(price), AT);
  }
}
