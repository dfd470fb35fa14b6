package io.headwater.contracts.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Order events of the shipped contract. */
final class SampleOrders {
  static final Schema SCHEMA = AvroSchemas.of(Contracts.load().named("shop.orders.v1"));

  private static final Instant WRITTEN = Instant.parse("2011-12-09T12:50:00Z");

  private SampleOrders() {}

  static GenericRecord order() {
    return order(SCHEMA);
  }

  static GenericRecord order(Schema schema) {
    GenericRecord order = new GenericData.Record(schema);
    order.put("event_id", "3b241101-e2bb-4255-8caf-4136c566a962");
    order.put("event_type", "placed");
    order.put("order_id", "581587");
    order.put("occurred_at", AvroValues.micros(WRITTEN));
    order.put("customer_id", "12680");
    order.put("country", "France");
    order.put("currency", "GBP");
    order.put("source", "web");
    order.put("lines", List.of(line(schema)));
    return order;
  }

  static GenericRecord withoutLines() {
    GenericRecord order = order();
    order.put("lines", List.of());
    return order;
  }

  /** The schema with one more field at its end. */
  static Schema with(String field) {
    String text = SCHEMA.toString();
    return new Schema.Parser().parse(text.substring(0, text.length() - 2) + "," + field + "]}");
  }

  /** What a registry answers when it is asked for a schema. */
  static String answer(Schema schema) {
    return new ObjectMapper().createObjectNode().put("schema", schema.toString()).toString();
  }

  private static GenericRecord line(Schema schema) {
    GenericRecord line = new GenericData.Record(schema.getField("lines").schema().getElementType());
    line.put("line_no", 1);
    line.put("product_id", "22613");
    line.put("description", "PACK OF 20 SPACEBOY NAPKINS");
    line.put("quantity", -12);
    line.put("unit_price", AvroValues.bytes(new BigDecimal("0.85"), 4));
    line.put("invoiced_at", AvroValues.micros(WRITTEN));
    return line;
  }
}
