package io.headwater.live.hot;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericRecord;

/** The fields of a decoded record in the types we count in. */
public final class Fields {
  private final GenericRecord record;

  public Fields(GenericRecord record) {
    this.record = record;
  }

  public String text(String field) {
    return record.get(field).toString();
  }

  public long whole(String field) {
    return (Long) record.get(field);
  }

  public double fraction(String field) {
    return (Double) record.get(field);
  }

  public Instant instant(String field) {
    return AvroValues.instant((Long) record.get(field));
  }

  public BigDecimal decimal(String field) {
    LogicalTypes.Decimal type =
        (LogicalTypes.Decimal) record.getSchema().getField(field).schema().getLogicalType();
    return AvroValues.decimal((ByteBuffer) record.get(field), type.getScale());
  }
}
