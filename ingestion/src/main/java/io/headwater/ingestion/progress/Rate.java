package io.headwater.ingestion.progress;

import java.util.function.LongSupplier;

/** Counts things against a clock of nanoseconds. */
final class Rate {
  private static final double NANOS_A_SECOND = 1e9;

  private final String things;
  private final LongSupplier nanoTime;
  private final long start;
  private long count;

  Rate(String things, LongSupplier nanoTime) {
    this.things = things;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  void add(long more) {
    count += more;
  }

  @Override
  public String toString() {
    double seconds = Math.max(1, nanoTime.getAsLong() - start) / NANOS_A_SECOND;
    return "%,d %s, %,.0f %s/s".formatted(count, things, count / seconds, things);
  }
}
