package io.headwater.streaming.sales;

import io.headwater.contracts.AvroValues;
import io.headwater.streaming.log.Upsert;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** A running total replaces the one before of its minute and country. */
final class TotalUpsert implements Upsert<MinuteTotal> {
  private static final long serialVersionUID = 1;

  @Override
  public String key(MinuteTotal total) {
    return total.minute().start() + "|" + total.minute().country();
  }

  @Override
  public void fill(GenericRecord record, MinuteTotal total) {
    record.put("window_start", AvroValues.micros(total.minute().start()));
    record.put("country", total.minute().country());
    record.put("orders", total.sales().orders());
    record.put("cancellations", total.sales().cancellations());
    record.put("lines", total.sales().lines());
    record.put("units", total.sales().units());
    record.put(
        "revenue", AvroValues.bytes(total.sales().revenue(), revenueScale(record.getSchema())));
    record.put("updated_at", AvroValues.micros(total.updatedAt()));
  }

  private static int revenueScale(Schema schema) {
    Schema revenue = schema.getField("revenue").schema();
    return ((LogicalTypes.Decimal) revenue.getLogicalType()).getScale();
  }
}
