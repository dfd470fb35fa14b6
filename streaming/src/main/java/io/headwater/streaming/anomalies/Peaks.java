package io.headwater.streaming.anomalies;

/**
 * The highest that a signal has gone, and so how rare it is to go higher. Public with public parts:
 * it is state.
 *
 * <p>Exceedances that follow each other closely are one peak. Below the highest half of the peaks
 * the chance of a value is counted; above, it is that of a generalised Pareto distribution of fixed
 * shape whose scale is the mean excess, as extreme value theory has it for any series.
 */
public final class Peaks {
  private static final int KEPT = 12;
  private static final int UPPER = 6;
  private static final int ENOUGH = 3;
  private static final double SHAPE = 0.25;
  private static final int REMEMBERED = 12_000;
  private static final int GAP = 12;
  private static final int LONGEST = 4 * GAP;
  private static final double LEAST_CHANCE = 1e-30;

  /** Highest first. */
  public float[] heights = new float[KEPT];

  /** Count of the series at each peak. */
  public int[] places = new int[KEPT];

  public int known;

  /** The peak the signal is on, and where it was highest and last high; -1 when it is on none. */
  public float open;

  public int openAt = -1;
  public int lastHighAt = -1;

  /**
   * How rare it is that the signal is at least this high.
   *
   * @param count values the series had before
   * @param least the smallest difference that means anything
   * @return digits of the chance: 3 is once in a thousand values
   */
  double rarity(double height, int count, double least) {
    if (known < ENOUGH || height <= heights[known - 1]) {
      return 0;
    }
    double values = Math.min(count, REMEMBERED) + 1;
    int upper = Math.min(UPPER, known / 2 + 1);
    double bound = heights[upper - 1];
    double expected =
        height <= bound ? rank(height) : upper * beyond(height - bound, upper, bound, least);
    return Math.max(0, -Math.log10(Math.max(expected / values, LEAST_CHANCE)));
  }

  private double rank(double height) {
    int higher = 0;
    while (higher < known && heights[higher] >= height) {
      higher++;
    }
    double above = heights[higher - 1];
    double below = heights[Math.min(higher, known - 1)];
    return higher + 1 - (above > below ? (height - below) / (above - below) : 0);
  }

  private double beyond(double excess, int upper, double bound, double least) {
    double sum = 0;
    for (int i = 0; i < upper - 1; i++) {
      sum += heights[i] - bound;
    }
    double scale = Math.max(upper > 1 ? sum / (upper - 1) : 0, least);
    return Math.pow(1 + SHAPE * excess / scale, -1 / SHAPE);
  }

  /** Takes note of how high the signal is now. */
  void add(double height, int count) {
    forget(count - REMEMBERED);
    if (known < KEPT || height > heights[known - 1]) {
      if (openAt < 0 || height > open) {
        open = (float) height;
        openAt = count;
      }
      lastHighAt = count;
    }
    if (openAt >= 0 && (count - lastHighAt >= GAP || count - openAt >= LONGEST)) {
      keep(open, openAt);
      openAt = -1;
    }
  }

  private void forget(int before) {
    int left = 0;
    for (int i = 0; i < known; i++) {
      if (places[i] >= before) {
        heights[left] = heights[i];
        places[left++] = places[i];
      }
    }
    known = left;
  }

  private void keep(float height, int place) {
    if (known == KEPT && height <= heights[KEPT - 1]) {
      return;
    }
    known = Math.min(KEPT, known + 1);
    int i = known - 1;
    for (; i > 0 && heights[i - 1] < height; i--) {
      heights[i] = heights[i - 1];
      places[i] = places[i - 1];
    }
    heights[i] = height;
    places[i] = place;
  }
}
