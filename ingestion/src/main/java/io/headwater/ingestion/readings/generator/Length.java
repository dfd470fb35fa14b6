package io.headwater.ingestion.readings.generator;

import java.time.Duration;

/** How long a run is. */
public sealed interface Length {
  /** The number of readings it never goes beyond. */
  long most();

  /** Whether it is over after some time. */
  boolean isOver(Duration passed);

  /**
   * How much of it is over, from 0 to 1.
   *
   * @param index place of a reading among all, from 0
   * @param passed microseconds of event time since the start
   */
  double part(long index, long passed);

  /** A number of readings. */
  record Readings(long most) implements Length {
    @Override
    public boolean isOver(Duration passed) {
      return false;
    }

    @Override
    public double part(long index, long passed) {
      return (double) index / most;
    }
  }

  /** A time. */
  record Time(Duration time) implements Length {
    private static final double NANOS_A_MICRO = 1_000;

    @Override
    public long most() {
      return Long.MAX_VALUE;
    }

    @Override
    public boolean isOver(Duration passed) {
      return passed.compareTo(time) >= 0;
    }

    @Override
    public double part(long index, long passed) {
      return passed / (time.toNanos() / NANOS_A_MICRO);
    }
  }
}
