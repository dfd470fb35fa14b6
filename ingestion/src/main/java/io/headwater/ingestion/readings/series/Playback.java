package io.headwater.ingestion.readings.series;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.IngestionException;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/** When the readings of series are sent and which time they carry. */
public final class Playback {
  private static final double NANOS_A_MICRO = 1_000;

  private final double speed;
  private final Times times;
  private final Clock clock;
  private long first;
  private long start;
  private long startNanos;

  /** Which time a reading carries. */
  public enum Times {
    /** That of the file. */
    AS_IN_THE_FILE,
    /** That at which it is sent. */
    AS_SENT
  }

  private Playback(double speed, Times times, Clock clock) {
    this.speed = speed;
    this.times = times;
    this.clock = clock;
  }

  /** One after the other as fast as they are taken. */
  public static Playback asFastAsPossible(Clock clock) {
    return new Playback(Double.POSITIVE_INFINITY, Times.AS_IN_THE_FILE, clock);
  }

  /** As far apart as in the files, but so many times faster. */
  public static Playback faster(double speed, Times times, Clock clock) {
    return new Playback(speed, times, clock);
  }

  /** Starts with a reading, its time in microseconds since 1970. */
  void start(long at) {
    first = at;
    start = AvroValues.micros(clock.instant());
    startNanos = System.nanoTime();
  }

  /** Returns when a reading is due. */
  void await(long at) {
    long due = startNanos + (long) ((at - first) * NANOS_A_MICRO / speed);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new IngestionException("Interrupted; what was sent so far stays sent");
      }
    }
  }

  /** The time the reading carries. */
  long observedAt(long at) {
    return times == Times.AS_SENT ? start + (long) ((at - first) / speed) : at;
  }
}
