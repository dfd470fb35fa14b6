package io.headwater.bench.report;

/** What a figure has to be. */
public record Promise(Bound bound, double limit) {
  /** On which side of the limit the figure has to be. */
  public enum Bound {
    AT_LEAST,
    AT_MOST
  }

  public static Promise atLeast(double limit) {
    return new Promise(Bound.AT_LEAST, limit);
  }

  public static Promise atMost(double limit) {
    return new Promise(Bound.AT_MOST, limit);
  }

  /** Whether a figure keeps it. */
  public boolean isKeptBy(double figure) {
    return bound == Bound.AT_LEAST ? figure >= limit : figure <= limit;
  }
}
