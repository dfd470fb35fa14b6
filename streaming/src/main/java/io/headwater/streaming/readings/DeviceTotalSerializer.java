package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.contracts.wire.WireEncoder;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the newest minute of a device as a keyed upsert: key {@code device_id}, value Avro. */
final class DeviceTotalSerializer implements KafkaRecordSerializationSchema<DeviceTotal> {
  private static final long serialVersionUID = 1;
  private static final int SCALE = 6;
  private static final long MICROS_A_MILLI = 1_000;

  private final String topic;
  private final Schema schema;
  private final int schemaId;
  private transient WireEncoder encoder;

  DeviceTotalSerializer(String topic, RegisteredSchema registered) {
    this.topic = topic;
    this.schema = registered.schema();
    this.schemaId = registered.id();
  }

  @Override
  public void open(InitializationContext context, KafkaSinkContext sink) {
    encoder = new WireEncoder(schema, schemaId);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeviceTotal total, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic, total.deviceId().getBytes(UTF_8), encoder.encode(value(total)));
  }

  private GenericRecord value(DeviceTotal total) {
    Sums sums = total.total();
    GenericRecord value = new GenericData.Record(schema);
    value.put("device_id", total.deviceId());
    value.put("site", total.site());
    value.put("metric", total.metric());
    value.put("window_start", total.minute() * MICROS_A_MILLI);
    value.put("readings", sums.readings);
    value.put("value_sum", AvroValues.bytes(sums.sum(), SCALE));
    value.put("value_min", decimal(sums.least));
    value.put("value_max", decimal(sums.greatest));
    value.put("value_last", decimal(sums.last));
    value.put("last_observed_at", sums.lastObservedAt);
    value.put("updated_at", AvroValues.micros(total.updatedAt()));
    return value;
  }

  private static ByteBuffer decimal(long millionths) {
    return ByteBuffer.wrap(BigInteger.valueOf(millionths).toByteArray());
  }
}
