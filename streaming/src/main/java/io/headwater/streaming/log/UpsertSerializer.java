package io.headwater.streaming.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.contracts.wire.WireEncoder;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes values to a topic as keyed upserts: the key as text, the value Avro. */
public final class UpsertSerializer<T> implements KafkaRecordSerializationSchema<T> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final Schema schema;
  private final int schemaId;
  private final Upsert<T> upsert;
  private transient WireEncoder encoder;

  /** Writes to a topic, with the schema that the registry has for it. */
  public UpsertSerializer(String topic, RegisteredSchema registered, Upsert<T> upsert) {
    this.topic = topic;
    this.schema = registered.schema();
    this.schemaId = registered.id();
    this.upsert = upsert;
  }

  @Override
  public void open(InitializationContext context, KafkaSinkContext sink) {
    encoder = new WireEncoder(schema, schemaId);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, Long timestamp) {
    GenericRecord record = new GenericData.Record(schema);
    upsert.fill(record, value);
    return new ProducerRecord<>(topic, upsert.key(value).getBytes(UTF_8), encoder.encode(record));
  }
}
