package io.headwater.ingestion.readings.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.WireEncoder;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.readings.CollectedReadings;
import io.headwater.ingestion.readings.Device;
import io.headwater.ingestion.readings.PlatformDecoder;
import io.headwater.ingestion.readings.PlatformDecoder.Reading;
import io.headwater.ingestion.readings.ReadingValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceEncoderTest {
  private static final Device DEVICE = new Device("pump-\u00fc-7", "m\u00fcnchen", "pressure_bar");
  private static final Instant AT = Instant.parse("2026-11-27T10:15:30.123456Z");

  private final DeviceEncoder encoder =
      new ReadingEncoding(CollectedReadings.SCHEMA, CollectedReadings.SCHEMA_ID).encoder(DEVICE);

  @Test
  void writesWhatThePlatformReads() throws IOException {
    try (PlatformDecoder platform = new PlatformDecoder()) {
      byte[] value = encoder.encode(1_800_000_000_000_001L, AvroValues.micros(AT), -12_345_678);

      assertThat(platform.good(value, AT))
          .hasValue(
              new Reading(
                  "pump-\u00fc-7",
                  1_800_000_000_000_001L,
                  AT,
                  "m\u00fcnchen",
                  "pressure_bar",
                  "-12.345678"));
      assertThat(encoder.key()).isEqualTo("pump-\u00fc-7".getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 63, 64, -64, -65, 127, 128, -128, -129, 32_767, 32_768, -32_768, -32_769})
  void writesTheBytesOfAvroAtEveryEdge(long number) {
    assertSameBytes(number, number, number);
  }

  @Test
  void writesTheBytesOfAvro() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      assertSameBytes(number(random), number(random), number(random));
    }
    assertSameBytes(Long.MAX_VALUE, Long.MIN_VALUE, ReadingValue.GREATEST);
    assertSameBytes(1, 1, -ReadingValue.GREATEST);
  }

  @Test
  void refusesAContractItDoesNotWrite() {
    assertThatThrownBy(
            () -> new ReadingEncoding(AvroSchemas.of(Contracts.load().named("shop.orders.v1")), 1))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("event_id")
        .hasMessageContaining("device_id");
  }

  private void assertSameBytes(long sequence, long observedAt, long millionths) {
    GenericRecord record = new GenericData.Record(CollectedReadings.SCHEMA);
    record.put("device_id", DEVICE.id());
    record.put("sequence", sequence);
    record.put("observed_at", observedAt);
    record.put("site", DEVICE.site());
    record.put("metric", DEVICE.metric());
    record.put("value", AvroValues.bytes(ReadingValue.number(millionths), ReadingValue.SCALE));

    assertThat(encoder.encode(sequence, observedAt, millionths))
        .isEqualTo(
            new WireEncoder(CollectedReadings.SCHEMA, CollectedReadings.SCHEMA_ID).encode(record));
  }

  /** Numbers of every length. */
  private static long number(Random random) {
    return random.nextLong() >> random.nextInt(Long.SIZE);
  }
}
