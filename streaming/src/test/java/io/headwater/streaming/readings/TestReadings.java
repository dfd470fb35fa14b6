package io.headwater.streaming.readings;

import io.headwater.contracts.AvroValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Readings for tests, and what a plain program makes of them. */
final class TestReadings {
  private static final long MINUTE = 60_000_000;

  private TestReadings() {}

  static Reading reading(String device, long sequence, String observedAt, long value) {
    return reading(device, sequence, Instant.parse(observedAt), value);
  }

  static Reading reading(String device, long sequence, Instant observedAt, long value) {
    return new Reading(
        device,
        "hall-1",
        "temperature_celsius",
        sequence,
        AvroValues.micros(observedAt),
        value,
        0,
        sequence,
        ReadingsHarness.START.toEpochMilli(),
        7);
  }

  /**
   * What is known of a minute, as its rows add up to it.
   *
   * @param last value of the newest reading by event time, then by sequence
   */
  record Minute(
      long readings, BigDecimal sum, long least, long greatest, long last, long at, long sequence) {
    Minute plus(Minute other) {
      boolean newer = other.at > at || other.at == at && other.sequence > sequence;
      return new Minute(
          readings + other.readings,
          sum.add(other.sum),
          Math.min(least, other.least),
          Math.max(greatest, other.greatest),
          newer ? other.last : last,
          newer ? other.at : at,
          newer ? other.sequence : sequence);
    }

    private static Minute of(Reading reading) {
      return new Minute(
          1,
          BigDecimal.valueOf(reading.value(), 6),
          reading.value(),
          reading.value(),
          reading.value(),
          reading.observedAt(),
          reading.sequence());
    }

    static Minute of(Sums sums) {
      return new Minute(
          sums.readings,
          sums.sum(),
          sums.least,
          sums.greatest,
          sums.last,
          sums.lastObservedAt,
          sums.lastSequence);
    }
  }

  static String name(String device, long minuteMillis) {
    return device + " " + Instant.ofEpochMilli(minuteMillis);
  }

  /** Minutes by device and start, every reading counted once. */
  static Map<String, Minute> recomputed(Collection<Reading> readings) {
    Map<String, Reading> once = new HashMap<>();
    readings.forEach(
        reading -> once.putIfAbsent(reading.deviceId() + "#" + reading.sequence(), reading));
    Map<String, Minute> minutes = new TreeMap<>();
    once.values()
        .forEach(
            reading ->
                minutes.merge(
                    name(
                        reading.deviceId(),
                        Math.floorDiv(reading.observedAt(), MINUTE) * MINUTE / 1_000),
                    Minute.of(reading),
                    Minute::plus));
    return minutes;
  }

  /** Minutes by device and start, as rows add up to them. */
  static Map<String, Minute> summed(Collection<MinuteReadings> rows) {
    Map<String, Minute> minutes = new TreeMap<>();
    rows.forEach(
        row ->
            minutes.merge(
                name(row.deviceId(), row.minute()), Minute.of(row.gained()), Minute::plus));
    return minutes;
  }
}
