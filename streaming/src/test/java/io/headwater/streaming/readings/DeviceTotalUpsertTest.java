package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.streaming.log.UpsertSerializer;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

final class DeviceTotalUpsertTest {
  private static final String TOPIC = "live.readings-per-device.v1";
  private static final Schema SCHEMA = AvroSchemas.of(Contracts.load().named(TOPIC));
  private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant SENT = Instant.parse("2026-01-01T10:00:30.123Z");

  @Test
  void writesTheNewestMinuteUnderItsDevice() throws Exception {
    UpsertSerializer<DeviceTotal> serializer =
        InstantiationUtil.clone(
            new UpsertSerializer<>(
                TOPIC, new RegisteredSchema(3, SCHEMA), new DeviceTotalUpsert()));
    serializer.open(null, null);
    Sums sums = new Sums();
    sums.add(1, AvroValues.micros(START.plusSeconds(1)), 20_000_001);
    sums.add(2, AvroValues.micros(START.plusSeconds(2)), -3);

    ProducerRecord<byte[], byte[]> record =
        serializer.serialize(
            new DeviceTotal("d-1", "hall", "kelvin", START.toEpochMilli(), sums, SENT), null, null);

    assertThat(record.topic()).isEqualTo(TOPIC);
    assertThat(new String(record.key(), UTF_8)).isEqualTo("d-1");
    GenericRecord value = value(record.value());
    assertThat(value.get("device_id")).hasToString("d-1");
    assertThat(value.get("site")).hasToString("hall");
    assertThat(value.get("metric")).hasToString("kelvin");
    assertThat(value.get("window_start")).isEqualTo(AvroValues.micros(START));
    assertThat(value.get("readings")).isEqualTo(2L);
    assertThat(number(value, "value_sum")).isEqualTo("19.999998");
    assertThat(number(value, "value_min")).isEqualTo("-0.000003");
    assertThat(number(value, "value_max")).isEqualTo("20.000001");
    assertThat(number(value, "value_last")).isEqualTo("-0.000003");
    assertThat(value.get("last_observed_at")).isEqualTo(AvroValues.micros(START.plusSeconds(2)));
    assertThat(value.get("updated_at")).isEqualTo(AvroValues.micros(SENT));
  }

  private static String number(GenericRecord value, String field) {
    return AvroValues.decimal((ByteBuffer) value.get(field), 6).toPlainString();
  }

  private static GenericRecord value(byte[] bytes) throws Exception {
    return new GenericDatumReader<GenericRecord>(SCHEMA)
        .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
  }
}
