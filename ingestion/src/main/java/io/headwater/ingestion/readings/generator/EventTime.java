package io.headwater.ingestion.readings.generator;

import io.headwater.contracts.AvroValues;
import java.time.Clock;
import java.time.Instant;

/** When a reading is taken, in microseconds since 1970. */
public sealed interface EventTime {
  /** When the run starts. */
  long start();

  /**
   * When a reading is taken.
   *
   * @param index its place among all readings of the run, from 0
   */
  long at(long index);

  /** How many readings may be on their way at once, so that they stay together in time. */
  long mostAtOnce();

  /** So many readings a second of event time, one after the other. */
  static EventTime every(Instant start, long readingsASecond) {
    return new Scheduled(AvroValues.micros(start), readingsASecond);
  }

  /** Whenever it is sent. */
  static EventTime whenSent(Clock clock) {
    return new WhenSent(AvroValues.micros(clock.instant()), System.nanoTime());
  }

  /** Times that do not depend on when the run is. */
  record Scheduled(long start, long readingsASecond) implements EventTime {
    private static final long MICROS = 1_000_000;

    @Override
    public long at(long index) {
      // Not a product of both first: over some years it is no long.
      return start
          + index / readingsASecond * MICROS
          + index % readingsASecond * MICROS / readingsASecond;
    }

    @Override
    public long mostAtOnce() {
      return Math.clamp(readingsASecond / 2, 1, MOST_AT_ONCE);
    }
  }

  /** The time of day. */
  record WhenSent(long start, long startNanos) implements EventTime {
    private static final long NANOS_A_MICRO = 1_000;

    @Override
    public long at(long index) {
      return start + (System.nanoTime() - startNanos) / NANOS_A_MICRO;
    }

    @Override
    public long mostAtOnce() {
      return MOST_AT_ONCE;
    }
  }

  /** More would hardly be faster, and show progress less often. */
  long MOST_AT_ONCE = 8_192;
}
