package io.headwater.bench.statistics;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** What a thing costs by its size: the line of least squares through what was measured. */
public final class StraightLine {
  private final SimpleRegression points = new SimpleRegression();

  /** One more measurement. */
  public void add(double size, double cost) {
    points.addData(size, cost);
  }

  /** The cost of one more; not a number before two sizes are known. */
  public double slope() {
    return points.getSlope();
  }

  /** The cost of nothing. */
  public double fixedPart() {
    return points.getIntercept();
  }
}
