package io.headwater.streaming.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.contracts.wire.WireEncoder;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes a running total as a keyed upsert: key {@code window_start|country}, value Avro. */
final class TotalSerializer implements KafkaRecordSerializationSchema<MinuteTotal> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final Schema schema;
  private final int schemaId;
  private transient WireEncoder encoder;

  TotalSerializer(String topic, RegisteredSchema registered) {
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
      MinuteTotal total, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(topic, key(total.minute()), encoder.encode(value(total)));
  }

  private static byte[] key(Minute minute) {
    return (minute.start() + "|" + minute.country()).getBytes(UTF_8);
  }

  private GenericRecord value(MinuteTotal total) {
    GenericRecord value = new GenericData.Record(schema);
    value.put("window_start", AvroValues.micros(total.minute().start()));
    value.put("country", total.minute().country());
    value.put("orders", total.sales().orders());
    value.put("cancellations", total.sales().cancellations());
    value.put("lines", total.sales().lines());
    value.put("units", total.sales().units());
    value.put("revenue", AvroValues.bytes(total.sales().revenue(), revenueScale()));
    value.put("updated_at", AvroValues.micros(total.updatedAt()));
    return value;
  }

  private int revenueScale() {
    Schema revenue = schema.getField("revenue").schema();
    return ((LogicalTypes.Decimal) revenue.getLogicalType()).getScale();
  }
}
