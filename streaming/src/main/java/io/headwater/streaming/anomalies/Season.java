package io.headwater.streaming.anomalies;

/**
 * What is usual at a time of a period, by its slices. Public with public parts: it is state.
 *
 * <p>A slice holds the recent mean, the mean distance from it, and how many values it has seen, up
 * to a number that no longer matters.
 */
public final class Season {
  private static final int ENOUGH = 100;

  public float[] means;
  public float[] distances;
  public byte[] seen;

  /** For the serializer. */
  public Season() {}

  Season(int slices) {
    means = new float[slices];
    distances = new float[slices];
    seen = new byte[slices];
  }

  boolean knows(int slice) {
    return seen[slice] > 0;
  }

  /** Whether a slice has seen enough to be compared with other forecasts. */
  boolean isReliable(int slice) {
    return seen[slice] > 1;
  }

  double mean(int slice) {
    return means[slice];
  }

  double distance(int slice) {
    return distances[slice];
  }

  /**
   * Learns a value.
   *
   * @param slowest weight of the value once the slice has seen many
   */
  void learn(int slice, double value, double slowest) {
    double distance = Math.abs(value - means[slice]);
    int before = seen[slice];
    if (before > 0) {
      double taken = before < 5 ? distance : Math.min(distance, 5 * distances[slice] + 1e-9);
      double weight = Math.max(0.05, 1.0 / before);
      distances[slice] += (float) (weight * (taken - distances[slice]));
    }
    seen[slice] = (byte) Math.min(ENOUGH, before + 1);
    means[slice] += (float) (Math.max(slowest, 1.0 / (before + 1)) * (value - means[slice]));
  }
}
