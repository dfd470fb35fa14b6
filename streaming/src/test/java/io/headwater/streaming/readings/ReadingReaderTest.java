package io.headwater.streaming.readings;

import static io.headwater.streaming.readings.ReadingEvents.bytes;
import static io.headwater.streaming.readings.ReadingEvents.event;
import static io.headwater.streaming.readings.ReadingEvents.record;
import static io.headwater.streaming.readings.ReadingEvents.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.streaming.log.PatientDecoder;
import io.headwater.streaming.testing.LocalRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingReaderTest {
  private static final Reading GOOD =
      new Reading(
          "device-1",
          "hall-1",
          "temperature_celsius",
          42,
          AvroValues.micros(ReadingEvents.OBSERVED_AT),
          21_500_000,
          1,
          7,
          ReadingEvents.ARRIVED_AT.toEpochMilli(),
          LocalRegistry.ID);

  private final List<LocalRegistry> registries = new ArrayList<>();

  @AfterEach
  void close() {
    registries.forEach(LocalRegistry::close);
  }

  @Test
  void readsWhatTheContractsWriterSent() throws Exception {
    ReadingReader reader = reader(ReadingEvents.SCHEMA, ReadingEvents.CONTRACT.rules());

    assertThat(reader.read(record(bytes(event(ReadingEvents.SCHEMA)))))
        .isEqualTo(ReadingRecord.good(GOOD));
    // The first is read the thorough way, which learns the id; the next are read directly.
    assertThat(reader.read(record(bytes(event(ReadingEvents.SCHEMA)))))
        .isEqualTo(ReadingRecord.good(GOOD));
  }

  @Test
  void readsWhatAWriterWithOneFieldMoreSent() throws Exception {
    ReadingReader reader = reader(ReadingEvents.NEWER, ReadingEvents.CONTRACT.rules());

    for (int i = 0; i < 3; i++) {
      assertThat(reader.read(record(bytes(event(ReadingEvents.NEWER)))))
          .isEqualTo(ReadingRecord.good(GOOD));
    }
  }

  @Test
  void theShippedContractIsReadDirectly() {
    assertThat(DirectDecoder.reads(ReadingEvents.SCHEMA)).isTrue();
    assertThat(ReadingBounds.of(ReadingEvents.CONTRACT.rules())).isPresent();
  }

  @Test
  void aReadingThatBreaksItsContractIsADeadLetterWithTheReason() throws Exception {
    ReadingReader reader = reader(ReadingEvents.SCHEMA, ReadingEvents.CONTRACT.rules());
    reader.read(record(bytes(event(ReadingEvents.SCHEMA))));

    ReadingRecord dead = reader.read(record(bytes(with("sequence", 0L))));

    assertThat(dead.isGood()).isFalse();
    assertThat(dead.deadLetter().errorClass()).isEqualTo("ContractViolation");
    assertThat(dead.deadLetter().errorMessage()).contains("sequence", "0");
    assertThat(dead.deadLetter().offset()).isEqualTo(7);
    assertThat(dead.deadLetter().schemaId()).isEqualTo(LocalRegistry.ID);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theDirectWaySaysWhatTheThoroughWaySays(long seed) throws Exception {
    Random random = new Random(seed);
    ReadingReader direct = reader(ReadingEvents.SCHEMA, ReadingEvents.CONTRACT.rules());
    // A rule the bounds do not know makes the reader ask the rules themselves, of every record.
    List<Rule> unknown = new ArrayList<>(ReadingEvents.CONTRACT.rules());
    unknown.add(new Always());
    assertThat(ReadingBounds.of(unknown)).isEmpty();
    ReadingReader thorough = reader(ReadingEvents.SCHEMA, unknown);
    direct.read(record(bytes(event(ReadingEvents.SCHEMA))));

    int good = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] value = random.nextInt(4) == 0 ? garbled(random) : bytes(random(random));
      ReadingRecord said = direct.read(record(value));
      ReadingRecord expected = thorough.read(record(value));
      assertThat(said.event()).isEqualTo(expected.event());
      assertThat(said.deadLetter()).usingRecursiveComparison().isEqualTo(expected.deadLetter());
      good += said.isGood() ? 1 : 0;
    }

    assertThat(good).isBetween(1_000, 19_000);
  }

  private ReadingReader reader(Schema known, List<Rule> rules) throws IOException {
    LocalRegistry local = new LocalRegistry(known);
    registries.add(local);
    SchemaRegistry registry = new SchemaRegistry(RegistryAddress.open(local.root()));
    return new ReadingReader(
        new PatientDecoder(new WireDecoder(registry, ReadingEvents.SCHEMA)),
        registry,
        ReadingEvents.SCHEMA,
        rules,
        Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));
  }

  private static GenericRecord random(Random random) {
    GenericRecord event = event(ReadingEvents.SCHEMA);
    event.put("device_id", text(random));
    event.put("site", text(random));
    event.put("metric", text(random));
    event.put("sequence", random.nextInt(8) == 0 ? random.nextLong() : 1L + random.nextInt(1_000));
    event.put("observed_at", time(random));
    event.put("value", value(random));
    return event;
  }

  /** Mostly one of a few; sometimes empty, as long as allowed, too long, or beyond ASCII. */
  private static String text(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> "";
      case 1 -> "x".repeat(63 + random.nextInt(3));
      case 2 -> "\uD83C\uDF21".repeat(63 + random.nextInt(3));
      case 3 -> "\uFFFD";
      case 4 -> "\u00E4\u0000\n";
      default -> "t-" + random.nextInt(5);
    };
  }

  private static long time(Random random) {
    long limit = AvroValues.micros(ReadingEvents.ARRIVED_AT.plus(Duration.ofHours(24)));
    return switch (random.nextInt(8)) {
      case 0 -> random.nextLong();
      case 1 -> limit + random.nextInt(3) - 1;
      case 2 -> -random.nextInt(1_000);
      default -> AvroValues.micros(ReadingEvents.OBSERVED_AT) - random.nextInt(1_000_000);
    };
  }

  private static ByteBuffer value(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> ByteBuffer.wrap(new BigInteger(random.nextInt(80), random).toByteArray());
      case 1 -> AvroValues.bytes(new BigDecimal("1000000000"), 6);
      case 2 -> AvroValues.bytes(new BigDecimal("1000000000.000001"), 6);
      case 3 -> AvroValues.bytes(new BigDecimal("-1000000000.000001"), 6);
      case 4 -> ByteBuffer.allocate(random.nextInt(12));
      default -> AvroValues.bytes(BigDecimal.valueOf(random.nextInt(), 6), 6);
    };
  }

  private static byte[] garbled(Random random) {
    byte[] bytes = bytes(random(random));
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 2 -> Arrays.copyOf(bytes, bytes.length + 1);
      case 3 -> "{\"device\": 1}".getBytes(UTF_8);
      default -> {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
        yield bytes;
      }
    };
  }
}
