package io.headwater.bench.statistics;

import java.util.function.Predicate;

/**
 * Tells when a job has caught up: its lag went over what was usual after the failure, and is back.
 * Right after the failure the lag is still usual, because it takes a while to grow.
 */
public final class CatchUp implements Predicate<LagSample> {
  private final long failedAt;
  private final long usual;
  private boolean behind;

  /**
   * A failure.
   *
   * @param failedAt when, on the clock of {@link System#nanoTime}
   * @param usual the most the lag was before
   */
  public CatchUp(long failedAt, long usual) {
    this.failedAt = failedAt;
    this.usual = usual;
  }

  @Override
  public boolean test(LagSample sample) {
    if (sample.nanos() < failedAt) {
      return false;
    }
    behind |= sample.lag() > usual;
    return behind && sample.lag() <= usual;
  }
}
