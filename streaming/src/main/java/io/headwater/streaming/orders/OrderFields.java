package io.headwater.streaming.orders;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericRecord;

/** Reduces an order event to what is counted. */
final class OrderFields {
  private OrderFields() {}

  static CountedOrder of(GenericRecord event) {
    List<GenericRecord> lines = lines(event);
    return new CountedOrder(
        event.get("event_id").toString(),
        event.get("event_type").toString(),
        event.get("country").toString(),
        AvroValues.instant((long) event.get("occurred_at")),
        lines.size(),
        lines.stream().mapToLong(OrderFields::quantity).sum(),
        lines.stream().map(OrderFields::revenue).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The contract says a list of structs; Avro's records do not carry that type. */
  @SuppressWarnings("unchecked")
  private static List<GenericRecord> lines(GenericRecord event) {
    return (List<GenericRecord>) event.get("lines");
  }

  private static long quantity(GenericRecord line) {
    return (int) line.get("quantity");
  }

  private static BigDecimal revenue(GenericRecord line) {
    LogicalTypes.Decimal type =
        (LogicalTypes.Decimal) line.getSchema().getField("unit_price").schema().getLogicalType();
    return AvroValues.decimal((ByteBuffer) line.get("unit_price"), type.getScale())
        .multiply(BigDecimal.valueOf(quantity(line)));
  }
}
