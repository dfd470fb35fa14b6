package io.headwater.streaming.anomalies;

import io.headwater.streaming.readings.Reading;
import io.headwater.streaming.readings.SequenceSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The newest interval of a device, by event time: of its readings the detector sees the mean, when
 * the next interval begins. A device that does not read in every interval is seen at once, reading
 * by reading. Duplicates and readings of intervals that are over change nothing. Public with public
 * parts: it is state.
 */
public final class Interval {
  private static final long NONE = Long.MIN_VALUE;
  private static final long CLOCK_WAS_SET_BACK = 300_000;

  /** What the detector is to see: a time in microseconds and a value in millionths. */
  record Point(long observedAt, double value) {}

  public long number = NONE;
  public double sum;
  public int readings;
  public long observedAt;
  public boolean seen;
  public SequenceSet sequences = new SequenceSet();

  /** Arrival of the first reading of those that have all been late; epoch milliseconds. */
  public long lateSince = NONE;

  /**
   * Takes a reading.
   *
   * @param length of an interval, microseconds
   * @return what the detector is to see now, in order
   */
  List<Point> take(Reading reading, long length) {
    long of = Math.floorDiv(reading.observedAt(), length);
    if (number != NONE && of < number && !clockWasSetBack(reading.arrivedAt())) {
      return List.of();
    }
    lateSince = NONE;
    if (of == number) {
      add(reading);
      return List.of();
    }
    boolean known = number != NONE && of > number;
    boolean slow = known && of > number + 1;
    OptionalDouble before =
        known && !seen ? OptionalDouble.of(sum / readings) : OptionalDouble.empty();
    Point closed = new Point(observedAt, before.orElse(0));
    start(of, slow);
    add(reading);
    Point now = new Point(reading.observedAt(), reading.value());
    if (before.isPresent()) {
      return slow ? List.of(closed, now) : List.of(closed);
    }
    return slow ? List.of(now) : List.of();
  }

  /** A clock that ran ahead and was put right must not silence its device for as long. */
  private boolean clockWasSetBack(long arrivedAt) {
    if (lateSince == NONE) {
      lateSince = arrivedAt;
    }
    return arrivedAt - lateSince > CLOCK_WAS_SET_BACK;
  }

  private void start(long of, boolean seenAtOnce) {
    number = of;
    sum = 0;
    readings = 0;
    observedAt = NONE;
    seen = seenAtOnce;
    sequences = new SequenceSet();
  }

  private void add(Reading reading) {
    if (sequences.add(reading.sequence())) {
      sum += reading.value();
      readings++;
      observedAt = Math.max(observedAt, reading.observedAt());
    }
  }
}
