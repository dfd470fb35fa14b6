package io.headwater.streaming.readings;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * State: sums over readings, exact. Values are in millionths. The sum of two is what both counted.
 */
public final class Sums {
  private static final int SCALE = 6;

  /** Readings counted. */
  public long readings;

  /** The sum's upper part, in steps of 2^32; with it no sum of longs overflows. */
  public long high;

  /** The sum's lower part. */
  public long low;

  /** Least value. */
  public long least;

  /** Greatest value. */
  public long greatest;

  /** Value of the newest reading by event time, then by sequence. */
  public long last;

  /** Event time of that reading, microseconds. */
  public long lastObservedAt;

  /** Sequence of that reading. */
  public long lastSequence;

  /** No readings; Flink needs it public. */
  public Sums() {}

  void add(long sequence, long observedAt, long value) {
    high += value >> Integer.SIZE;
    low += value & 0xFFFF_FFFFL;
    least = readings == 0 ? value : Math.min(least, value);
    greatest = readings == 0 ? value : Math.max(greatest, value);
    if (readings == 0
        || observedAt > lastObservedAt
        || observedAt == lastObservedAt && sequence >= lastSequence) {
      last = value;
      lastObservedAt = observedAt;
      lastSequence = sequence;
    }
    readings++;
  }

  BigDecimal sum() {
    BigInteger unscaled =
        BigInteger.valueOf(high).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(low));
    return new BigDecimal(unscaled, SCALE);
  }

  /** A copy that later readings do not change. */
  Sums copy() {
    Sums copy = new Sums();
    copy.readings = readings;
    copy.high = high;
    copy.low = low;
    copy.least = least;
    copy.greatest = greatest;
    copy.last = last;
    copy.lastObservedAt = lastObservedAt;
    copy.lastSequence = lastSequence;
    return copy;
  }
}
