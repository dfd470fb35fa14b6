package io.headwater.streaming.sales;

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

final class TotalUpsertTest {
  private static final String TOPIC = "live.sales-per-minute.v1";
  private static final Schema SCHEMA = AvroSchemas.of(Contracts.load().named(TOPIC));
  private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant SENT = Instant.parse("2026-01-01T10:00:30.123Z");

  @Test
  void writesAKeyedUpsertOfTheContract() throws Exception {
    UpsertSerializer<MinuteTotal> serializer =
        InstantiationUtil.clone(
            new UpsertSerializer<>(TOPIC, new RegisteredSchema(3, SCHEMA), new TotalUpsert()));
    serializer.open(null, null);
    Sales sales = new Sales(4, 1, 9, 120, new BigDecimal("345.67"));

    ProducerRecord<byte[], byte[]> record =
        serializer.serialize(new MinuteTotal(new Minute(START, "Eire"), sales, SENT), null, null);

    assertThat(record.topic()).isEqualTo(TOPIC);
    assertThat(new String(record.key(), UTF_8)).isEqualTo("2026-01-01T10:00:00Z|Eire");
    assertThat(ByteBuffer.wrap(record.value()).getInt(1)).isEqualTo(3);
    GenericRecord value = value(record.value());
    assertThat(value.get("window_start")).isEqualTo(AvroValues.micros(START));
    assertThat(value.get("country")).hasToString("Eire");
    assertThat(value.get("orders")).isEqualTo(4L);
    assertThat(value.get("cancellations")).isEqualTo(1L);
    assertThat(value.get("lines")).isEqualTo(9L);
    assertThat(value.get("units")).isEqualTo(120L);
    assertThat(AvroValues.decimal((ByteBuffer) value.get("revenue"), 4))
        .isEqualTo(new BigDecimal("345.6700"));
    assertThat(value.get("updated_at")).isEqualTo(AvroValues.micros(SENT));
  }

  private static GenericRecord value(byte[] bytes) throws Exception {
    return new GenericDatumReader<GenericRecord>(SCHEMA)
        .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
  }
}
