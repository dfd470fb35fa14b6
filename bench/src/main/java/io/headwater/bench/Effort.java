package io.headwater.bench;

import java.time.Duration;

/**
 * How long things are measured.
 *
 * @param backlog readings that stages read
 * @param repeats how often each rate is measured; the median counts
 * @param stage how long a stage is looked at, at most
 * @param warmUp what is left out at the start of freshness and of a step of the rate
 * @param fresh how long freshness is measured, and whether it stays
 * @param hold how long lag has to be flat
 * @param steps rates that are tried
 */
public record Effort(
    long backlog,
    int repeats,
    Duration stage,
    Duration warmUp,
    Duration fresh,
    Duration hold,
    int steps) {
  /** Readings a second of the promises. */
  public static final int PROMISED_RATE = 50_000;

  /** A first answer. */
  static Effort quick() {
    return new Effort(40_000_000, 1, seconds(15), seconds(15), seconds(25), seconds(30), 1);
  }

  /** Figures to publish. */
  static Effort full() {
    return new Effort(60_000_000, 3, seconds(45), seconds(60), seconds(1_800), seconds(180), 4);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
