package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.readings.ledger.ReadingCount;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long a reading was on its way. It is sent in its turn and was taken before: so a short run
 * has late readings too, and nothing has to be kept back.
 */
enum Delay {
  NONE(Duration.ZERO, Duration.ZERO),
  SECONDS(Duration.ofMillis(200), Duration.ofMillis(4_500)),
  MINUTES(Duration.ofMinutes(2), Duration.ofMinutes(10));

  private static final long NANOS_A_MICRO = 1_000;

  private final long least;
  private final long most;

  Delay(Duration least, Duration most) {
    this.least = least.toNanos() / NANOS_A_MICRO;
    this.most = most.toNanos() / NANOS_A_MICRO;
  }

  /** Microseconds. */
  long micros(SplittableRandom random) {
    return this == NONE ? 0 : random.nextLong(least, most);
  }

  void count(ReadingCount count) {
    switch (this) {
      case NONE -> {}
      case SECONDS -> count.outOfOrder();
      case MINUTES -> count.late();
    }
  }
}
