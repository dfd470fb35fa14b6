package io.headwater.bench.statistics;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;

/** How long events took to be seen, to three digits. */
public final class Latencies {
  private static final long MOST_MICROS = Duration.ofHours(1).toNanos() / 1_000;

  private final ConcurrentHistogram histogram = new ConcurrentHistogram(MOST_MICROS, 3);

  /**
   * Counts events that were seen together and happened evenly in a span of time: each waited for
   * its own time.
   *
   * @param seenAt when, in microseconds since 1970
   * @param after time of the last event before them
   * @param last time of the last of them
   * @param count how many
   * @param from events before it belong to the warm-up
   */
  public void seen(long seenAt, long after, long last, long count, long from) {
    for (long i = 0; i < count; i++) {
      long at = last - (last - after) * i / count;
      if (at >= from) {
        histogram.recordValue(Math.clamp(seenAt - at, 0, MOST_MICROS));
      }
    }
  }

  /** Events counted. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** Seconds that so many of a hundred events took at most. */
  public double seconds(double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e6;
  }
}
