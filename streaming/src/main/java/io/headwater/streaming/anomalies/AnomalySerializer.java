package io.headwater.streaming.anomalies;

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

/** Writes an anomaly as an alert: key {@code device_id}, value Avro. */
final class AnomalySerializer implements KafkaRecordSerializationSchema<Anomaly> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final Schema schema;
  private final int schemaId;
  private transient WireEncoder encoder;

  AnomalySerializer(String topic, RegisteredSchema registered) {
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
      Anomaly anomaly, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic, anomaly.deviceId().getBytes(UTF_8), encoder.encode(value(anomaly)));
  }

  private GenericRecord value(Anomaly anomaly) {
    GenericRecord value = new GenericData.Record(schema);
    value.put("anomaly_id", anomaly.id());
    value.put("device_id", anomaly.deviceId());
    value.put("site", anomaly.site());
    value.put("metric", anomaly.metric());
    value.put("started_at", anomaly.startedAt());
    value.put("detected_at", AvroValues.micros(anomaly.detectedAt()));
    value.put("value", decimal(anomaly.value()));
    value.put("expected", decimal(anomaly.expected()));
    value.put("score", anomaly.score());
    value.put("threshold", anomaly.threshold());
    value.put("reason", anomaly.reason());
    return value;
  }

  private static ByteBuffer decimal(long millionths) {
    return ByteBuffer.wrap(BigInteger.valueOf(millionths).toByteArray());
  }
}
