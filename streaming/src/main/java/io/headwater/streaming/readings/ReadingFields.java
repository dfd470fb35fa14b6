package io.headwater.streaming.readings;

import io.headwater.contracts.AvroValues;
import java.nio.ByteBuffer;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A reading out of an event that keeps its contract, whatever schema its writer had. */
final class ReadingFields {
  private ReadingFields() {}

  static Reading of(GenericRecord event, ConsumerRecord<byte[], byte[]> record, int schemaId) {
    return new Reading(
        event.get("device_id").toString(),
        event.get("site").toString(),
        event.get("metric").toString(),
        (long) event.get("sequence"),
        (long) event.get("observed_at"),
        unscaled(event),
        record.partition(),
        record.offset(),
        record.timestamp(),
        schemaId);
  }

  private static long unscaled(GenericRecord event) {
    LogicalTypes.Decimal type =
        (LogicalTypes.Decimal) event.getSchema().getField("value").schema().getLogicalType();
    return AvroValues.decimal((ByteBuffer) event.get("value"), type.getScale())
        .unscaledValue()
        .longValueExact();
  }
}
