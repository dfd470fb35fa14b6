package io.headwater.ingestion.journeys.kafka;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Puts what an event says into the record its contract describes. */
final class FieldValues {
  private FieldValues() {}

  /**
   * A record.
   *
   * @throws org.apache.avro.AvroRuntimeException when the contract has no such field
   */
  static GenericRecord record(Schema schema, Map<String, Object> fields) {
    GenericRecord record = new GenericData.Record(schema);
    fields.forEach((name, value) -> record.put(name, raw(schema.getField(name), value)));
    return record;
  }

  private static Object raw(Schema.Field field, Object value) {
    return switch (value) {
      case Instant instant -> AvroValues.micros(instant);
      case BigDecimal number -> AvroValues.bytes(number, scale(field.schema()));
      case null, default -> value;
    };
  }

  private static int scale(Schema schema) {
    return ((LogicalTypes.Decimal) schema.getLogicalType()).getScale();
  }
}
