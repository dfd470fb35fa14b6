package io.headwater.ingestion.readings.fleet;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How wrong the clock of a device is.
 *
 * @param micros how far it is ahead, negative when it is behind
 * @param breaksContract whether it is so far ahead that the contract refuses its readings
 */
public record ClockSkew(long micros, boolean breaksContract) {
  /** A clock that is right. */
  public static final ClockSkew NONE = new ClockSkew(0, false);

  private static final double LEAST_SECONDS = 2;
  private static final double GREATEST_SECONDS = Duration.ofHours(6).toSeconds();
  private static final Duration LEAST_BREAK = Duration.ofHours(30);
  private static final Duration GREATEST_BREAK = Duration.ofHours(72);
  private static final long MICROS = 1_000_000;

  /** Seconds to hours, ahead or behind; seconds as likely as hours. */
  static ClockSkew bearable(SplittableRandom random) {
    double ratio = GREATEST_SECONDS / LEAST_SECONDS;
    double seconds = LEAST_SECONDS * StrictMath.pow(ratio, random.nextDouble());
    return new ClockSkew((random.nextBoolean() ? 1 : -1) * (long) (seconds * MICROS), false);
  }

  /** Days ahead. */
  static ClockSkew unbearable(SplittableRandom random) {
    return new ClockSkew(
        random.nextLong(LEAST_BREAK.toSeconds(), GREATEST_BREAK.toSeconds()) * MICROS, true);
  }
}
