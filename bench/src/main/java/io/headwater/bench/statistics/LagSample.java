package io.headwater.bench.statistics;

/**
 * How far a group of readers is behind at one moment.
 *
 * @param nanos when, on the clock of {@link System#nanoTime}
 * @param end records of the topic, over all partitions
 * @param committed records the group has committed
 */
public record LagSample(long nanos, long end, long committed) {
  /** Records that are there and not committed. */
  public long lag() {
    return end - committed;
  }
}
