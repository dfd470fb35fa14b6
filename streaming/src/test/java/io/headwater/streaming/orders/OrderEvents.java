package io.headwater.streaming.orders;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.WireEncoder;
import io.headwater.streaming.testing.LocalRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Order events as the contract has them. */
final class OrderEvents {
  static final Contract CONTRACT = Contracts.load().named("shop.orders.v1");
  static final Schema SCHEMA = AvroSchemas.of(CONTRACT);
  static final Instant OCCURRED_AT = Instant.parse("2026-01-01T10:00:00Z");

  private OrderEvents() {}

  /** A placed order of two lines: 3 pieces at 2.55 and -1 piece at 1.25. */
  static GenericRecord placed() {
    GenericRecord event = new GenericData.Record(SCHEMA);
    event.put("event_id", "00000000-0000-3000-8000-000000000001");
    event.put("event_type", "placed");
    event.put("order_id", "536365");
    event.put("occurred_at", AvroValues.micros(OCCURRED_AT));
    event.put("customer_id", null);
    event.put("country", "United Kingdom");
    event.put("currency", "GBP");
    event.put("source", "test");
    event.put("lines", List.of(line(1, 3, "2.55"), line(2, -1, "1.25")));
    return event;
  }

  /** A placed order with another value in one field. */
  static GenericRecord placedWith(String field, Object value) {
    GenericRecord event = placed();
    event.put(field, value);
    return event;
  }

  static GenericRecord line(int number, int quantity, String price) {
    GenericRecord line = new GenericData.Record(SCHEMA.getField("lines").schema().getElementType());
    line.put("line_no", number);
    line.put("product_id", "85123A");
    line.put("description", null);
    line.put("quantity", quantity);
    line.put("unit_price", AvroValues.bytes(new BigDecimal(price), 4));
    line.put("invoiced_at", AvroValues.micros(OCCURRED_AT));
    return line;
  }

  static byte[] bytes(GenericRecord event) {
    return new WireEncoder(SCHEMA, LocalRegistry.ID).encode(event);
  }
}
