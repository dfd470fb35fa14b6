package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.WireEncoder;
import io.headwater.streaming.testing.LocalRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Reading events as the contract has them, and as a newer writer may. */
final class ReadingEvents {
  static final Contract CONTRACT = Contracts.load().named("iot.readings.v1");
  static final Schema SCHEMA = AvroSchemas.of(CONTRACT);

  /** The schema of a writer that knows one field more. */
  static final Schema NEWER = newer();

  static final Instant OBSERVED_AT = Instant.parse("2026-01-01T10:00:00.123456Z");
  static final Instant ARRIVED_AT = OBSERVED_AT.plusMillis(5);

  private ReadingEvents() {}

  static GenericRecord event(Schema schema) {
    GenericRecord event = new GenericData.Record(schema);
    event.put("device_id", "device-1");
    event.put("sequence", 42L);
    event.put("observed_at", AvroValues.micros(OBSERVED_AT));
    event.put("site", "hall-1");
    event.put("metric", "temperature_celsius");
    event.put("value", AvroValues.bytes(new BigDecimal("21.5"), 6));
    if (schema == NEWER) {
      event.put("battery", 87L);
    }
    return event;
  }

  static GenericRecord with(String field, Object value) {
    GenericRecord event = event(SCHEMA);
    event.put(field, value);
    return event;
  }

  static byte[] bytes(GenericRecord event) {
    return bytes(event, LocalRegistry.ID);
  }

  static byte[] bytes(GenericRecord event, int schemaId) {
    return new WireEncoder(event.getSchema(), schemaId).encode(event);
  }

  static ConsumerRecord<byte[], byte[]> record(byte[] value) {
    return record(value, 7, ARRIVED_AT);
  }

  static ConsumerRecord<byte[], byte[]> record(byte[] value, long offset, Instant arrivedAt) {
    byte[] key = "device-1".getBytes(UTF_8);
    return new ConsumerRecord<>(
        "iot.readings.v1",
        1,
        offset,
        arrivedAt.toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        key.length,
        value == null ? -1 : value.length,
        key,
        value,
        new RecordHeaders(),
        Optional.empty());
  }

  private static Schema newer() {
    List<Schema.Field> fields = new ArrayList<>();
    SCHEMA.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    fields.add(2, new Schema.Field("battery", Schema.create(Schema.Type.LONG), null, 0L));
    return Schema.createRecord(
        SCHEMA.getName(), SCHEMA.getDoc(), SCHEMA.getNamespace(), false, fields);
  }
}
