package io.headwater.bench.statistics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Latencies over a span of time, in all and third by third, to see whether they grow. */
public final class LatencyCourse {
  private static final int THIRDS = 3;

  private final long from;
  private final long third;
  private final Latencies all = new Latencies();
  private final List<Latencies> thirds = Stream.generate(Latencies::new).limit(THIRDS).toList();

  /** Nothing seen yet. */
  public LatencyCourse(Instant from, Instant to) {
    this.from = ChronoUnit.MICROS.between(Instant.EPOCH, from);
    this.third = Math.max(1, ChronoUnit.MICROS.between(from, to) / THIRDS);
  }

  /**
   * Counts events as {@link Latencies#seen} does, from the start of the span on.
   *
   * @param seenAt when, in microseconds since 1970
   * @param after time of the last event before them
   * @param last time of the last of them
   * @param count how many
   */
  public void seen(long seenAt, long after, long last, long count) {
    all.seen(seenAt, after, last, count, from);
    int part = (int) Math.clamp((last - from) / third, 0, THIRDS - 1);
    thirds.get(part).seen(seenAt, after, last, count, from);
  }

  /** Of the whole span. */
  public Latencies all() {
    return all;
  }

  /** Of the first third. */
  public Latencies first() {
    return thirds.getFirst();
  }

  /** Of the last third. */
  public Latencies last() {
    return thirds.getLast();
  }
}
