package io.headwater.live.hot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** How long something took, over the last minute. Recording costs next to nothing. */
final class Latency {
  private static final long HIGHEST_MILLIS = Duration.ofDays(1).toMillis();
  private static final int DIGITS = 3;
  private static final int INTERVALS = 6;

  private final Recorder recorder = new Recorder(HIGHEST_MILLIS, DIGITS);
  private final Deque<Histogram> past = new ArrayDeque<>();

  /** Takes one duration in; what is below zero comes of clocks that differ and counts as zero. */
  void record(Duration duration) {
    recorder.recordValue(Math.clamp(duration.toMillis(), 0, HIGHEST_MILLIS));
  }

  /** Ends an interval, of which the newest six are kept. Call it every ten seconds. */
  synchronized void turn() {
    past.addLast(recorder.getIntervalHistogram());
    if (past.size() > INTERVALS) {
      past.removeFirst();
    }
  }

  /** The percentiles of the last minute; all zero when nothing was recorded. */
  synchronized Percentiles percentiles() {
    Histogram all = new Histogram(HIGHEST_MILLIS, DIGITS);
    past.forEach(all::add);
    return new Percentiles(
        all.getTotalCount(),
        all.getValueAtPercentile(50),
        all.getValueAtPercentile(95),
        all.getValueAtPercentile(99));
  }
}
