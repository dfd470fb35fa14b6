package io.headwater.ingestion.progress;

import java.util.function.LongSupplier;

/** Counts lines against a clock of nanoseconds. */
final class Rate {
  private static final double NANOS_A_SECOND = 1e9;

  private final LongSupplier nanoTime;
  private final long start;
  private long lines;

  Rate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  void add(long more) {
    lines += more;
  }

  @Override
  public String toString() {
    double seconds = Math.max(1, nanoTime.getAsLong() - start) / NANOS_A_SECOND;
    return "%,d lines, %,.0f lines/s".formatted(lines, lines / seconds);
  }
}
