package io.headwater.ingestion.readings.generator;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.readings.Defect;
import io.headwater.ingestion.readings.Device;
import io.headwater.ingestion.readings.ReadingValue;
import io.headwater.ingestion.readings.fleet.SimulatedDevice;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes records no platform may let through; none has the name of a good reading. */
final class Spoiling {
  private static final List<Defect> DEFECTS =
      Arrays.stream(Defect.values()).filter(defect -> defect != Defect.CLOCK_AHEAD).toList();
  private static final int SCHEMA_ID_OFFSET = 1;
  private static final int NOBODYS_SCHEMA_ID = 1_999_999_999;
  private static final int FEWER_THAN_AN_ID = 3;
  private static final long VALUE = 42 * ReadingValue.ONE;
  private static final long FAR_FUTURE = AvroValues.micros(Instant.parse("3000-01-01T12:00:00Z"));

  private final ReadingEncoding encoding;

  Spoiling(ReadingEncoding encoding) {
    this.encoding = encoding;
  }

  /** Any defect a record can be given. */
  Defect pick(SplittableRandom random) {
    return DEFECTS.get(random.nextInt(DEFECTS.size()));
  }

  /** The value of a record with a defect, which a device seems to have sent. */
  byte[] spoiled(SimulatedDevice device, long sequence, long observedAt, Defect defect) {
    Device sound = device.device();
    Device impostor = new Device(sound.id() + "-bad", sound.site(), sound.metric());
    byte[] good = encode(impostor, sequence, observedAt, VALUE);
    return switch (defect) {
      case NOT_AVRO -> text(impostor);
      case TOO_SHORT -> Arrays.copyOf(good, FEWER_THAN_AN_ID);
      case NO_VALUE -> null;
      case UNKNOWN_SCHEMA ->
          ByteBuffer.wrap(good).putInt(SCHEMA_ID_OFFSET, NOBODYS_SCHEMA_ID).array();
      case TRUNCATED -> Arrays.copyOf(good, good.length * 2 / 3);
      case TRAILING_BYTES -> Arrays.copyOf(good, good.length + 2);
      case NO_DIGITS -> withoutDigits(impostor, sequence, observedAt);
      case NO_DEVICE ->
          encode(new Device("", sound.site(), sound.metric()), sequence, observedAt, VALUE);
      case NO_METRIC ->
          encode(new Device(impostor.id(), sound.site(), ""), sequence, observedAt, VALUE);
      case ZERO_SEQUENCE -> encode(impostor, 0, observedAt, VALUE);
      case VALUE_OUT_OF_RANGE -> encode(impostor, sequence, observedAt, ReadingValue.GREATEST + 1);
      case FAR_FUTURE -> encode(impostor, sequence, FAR_FUTURE, VALUE);
      case CLOCK_AHEAD -> throw new IllegalArgumentException(defect + " is that of a device");
    };
  }

  private byte[] encode(Device device, long sequence, long observedAt, long value) {
    return encoding.encoder(device).encode(sequence, observedAt, value);
  }

  private static byte[] text(Device device) {
    return "{\"device_id\": \"%s\"}".formatted(device.id()).getBytes(StandardCharsets.UTF_8);
  }

  /** Zero has one digit, the last byte, and its length, the byte before. */
  private byte[] withoutDigits(Device device, long sequence, long observedAt) {
    byte[] zero = encode(device, sequence, observedAt, 0);
    byte[] cut = Arrays.copyOf(zero, zero.length - 1);
    cut[cut.length - 1] = 0;
    return cut;
  }
}
