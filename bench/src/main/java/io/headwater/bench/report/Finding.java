package io.headwater.bench.report;

import java.util.Optional;

/**
 * One figure.
 *
 * @param measurement name of the measurement it belongs to
 * @param what what was measured
 * @param figure how much; not a number when it could not be told
 * @param unit of the figure; empty for a ratio
 * @param note how it was measured, or what spread it had
 * @param promise what it has to be
 */
public record Finding(
    String measurement,
    String what,
    double figure,
    String unit,
    String note,
    Optional<Promise> promise) {
  /** A figure without a promise. */
  public static Finding of(String measurement, String what, double figure, String unit) {
    return new Finding(measurement, what, figure, unit, "", Optional.empty());
  }

  /** The same with a note. */
  public Finding noting(String remark) {
    return new Finding(measurement, what, figure, unit, remark, promise);
  }

  /** The same under a promise. */
  public Finding promised(Promise made) {
    return new Finding(measurement, what, figure, unit, note, Optional.of(made));
  }

  /** Whether its promise, if it has one, is kept. */
  public boolean isKept() {
    return promise.isEmpty() || promise.get().isKeptBy(figure);
  }
}
