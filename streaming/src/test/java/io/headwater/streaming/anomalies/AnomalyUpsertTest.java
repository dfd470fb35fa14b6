package io.headwater.streaming.anomalies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.streaming.log.UpsertSerializer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class AnomalyUpsertTest {
  private static final String TOPIC = "live.anomalies.v1";
  private static final Schema SCHEMA = AvroSchemas.of(Contracts.load().named(TOPIC));
  private static final Instant DETECTED = Instant.parse("2026-01-01T10:00:30.123Z");

  @Test
  void writesAnAlertOfTheContract() throws Exception {
    UpsertSerializer<Anomaly> serializer =
        InstantiationUtil.clone(
            new UpsertSerializer<>(TOPIC, new RegisteredSchema(3, SCHEMA), new AnomalyUpsert()));
    serializer.open(null, null);
    Anomaly anomaly =
        new Anomaly(
            "device-1",
            "hall-1",
            "temperature_celsius",
            1_767_225_600_000_001L,
            DETECTED,
            58_472_399,
            -46_743_192,
            0.78,
            0.65,
            "a sudden rise");

    ProducerRecord<byte[], byte[]> record = serializer.serialize(anomaly, null, null);

    assertThat(record.topic()).isEqualTo(TOPIC);
    assertThat(new String(record.key(), UTF_8)).isEqualTo("device-1");
    GenericRecord value = value(record.value());
    assertThat(value.get("anomaly_id")).hasToString(anomaly.id());
    assertThat(value.get("site")).hasToString("hall-1");
    assertThat(value.get("started_at")).isEqualTo(1_767_225_600_000_001L);
    assertThat(value.get("detected_at")).isEqualTo(AvroValues.micros(DETECTED));
    assertThat(AvroValues.decimal((ByteBuffer) value.get("value"), 6))
        .isEqualTo(new BigDecimal("58.472399"));
    assertThat(AvroValues.decimal((ByteBuffer) value.get("expected"), 6))
        .isEqualTo(new BigDecimal("-46.743192"));
    assertThat(value.get("score")).isEqualTo(0.78);
    assertThat(value.get("threshold")).isEqualTo(0.65);
    assertThat(value.get("reason")).hasToString("a sudden rise");
  }

  private static GenericRecord value(byte[] bytes) throws Exception {
    return new GenericDatumReader<GenericRecord>(SCHEMA)
        .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
  }
}
