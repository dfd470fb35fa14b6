package io.headwater.streaming.anomalies;

/** The newest values of a series. Public with public parts: it is state. */
public final class RecentValues {
  private static final int KEPT = 256;
  private static final int PATTERN = 12;
  private static final int STRIDE = 3;

  public float[] ring = new float[KEPT];

  /** How many values were added, ever. */
  public int count;

  void add(double value) {
    ring[count & (KEPT - 1)] = (float) value;
    count++;
  }

  /** Mean of values: {@code length} of them, without the {@code newest} ones. */
  double mean(int newest, int length) {
    double sum = 0;
    for (int i = newest; i < newest + length; i++) {
      sum += back(i);
    }
    return sum / length;
  }

  /** Variance of the newest values. */
  double variance(int length) {
    double mean = mean(0, length);
    double squares = 0;
    for (int i = 0; i < length; i++) {
      double distance = back(i) - mean;
      squares += distance * distance;
    }
    return squares / length;
  }

  /**
   * How far the course of the newest values is from the most alike of what came before, but one:
   * what was seen only once is not yet usual.
   */
  double distanceToKnownPattern() {
    double nearest = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    int end = Math.min(count, KEPT) - 2 * PATTERN;
    for (int shift = PATTERN; shift < end; shift += STRIDE) {
      double distance = distance(shift, second);
      if (distance < nearest) {
        second = nearest;
        nearest = distance;
      } else if (distance < second) {
        second = distance;
      }
    }
    return second == Double.MAX_VALUE ? 0 : Math.sqrt(second / PATTERN);
  }

  /** Squared distance, not followed once it is over a limit. */
  private double distance(int shift, double limit) {
    double sum = 0;
    for (int i = 0; i < PATTERN && sum < limit; i++) {
      double difference = back(i) - back(i + shift);
      sum += difference * difference;
    }
    return sum;
  }

  private double back(int steps) {
    return ring[(count - 1 - steps) & (KEPT - 1)];
  }
}
