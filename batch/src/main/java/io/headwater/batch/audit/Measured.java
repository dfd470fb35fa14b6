package io.headwater.batch.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** A figure, and where it counts rows, a few of them as JSON. */
final class Measured {
  private final BigDecimal figure;
  private final boolean ofRows;
  private final String sample;

  private Measured(BigDecimal figure, boolean ofRows, String sample) {
    this.figure = figure;
    this.ofRows = ofRows;
    this.sample = sample;
  }

  /** There is nothing to measure. */
  static Measured nothing() {
    return new Measured(null, false, null);
  }

  static Measured of(BigDecimal figure) {
    return new Measured(figure, false, null);
  }

  static Measured of(long figure) {
    return of(BigDecimal.valueOf(figure));
  }

  /** So many rows are wrong. */
  static Measured wrongRows(long count) {
    return new Measured(BigDecimal.valueOf(count), true, null);
  }

  /** The same with some of the rows. */
  Measured showing(String rows) {
    return new Measured(figure, ofRows, rows);
  }

  Optional<BigDecimal> figure() {
    return Optional.ofNullable(figure);
  }

  OptionalLong failing() {
    return ofRows ? OptionalLong.of(figure.longValueExact()) : OptionalLong.empty();
  }

  Optional<String> sample() {
    return Optional.ofNullable(sample);
  }
}
