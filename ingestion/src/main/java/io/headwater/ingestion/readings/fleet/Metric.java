package io.headwater.ingestion.readings.fleet;

import java.util.Locale;

/** What devices measure and how such measurements behave. */
enum Metric {
  TEMPERATURE_CELSIUS(62, 14, 4, 0.6, 0.97, 100, -40, 200),
  PRESSURE_BAR(6.5, 1.2, 0.25, 0.06, 0.9, 1_000, 0, 40),
  VIBRATION_MM_S(3.2, 0.9, 0.4, 0.18, 0.6, 1_000, 0, 60),
  HUMIDITY_PERCENT(48, 9, 7, 0.8, 0.98, 10, 0, 100),
  POWER_KW(85, 30, 18, 2.5, 0.85, 100, 0, 900),
  FLOW_L_MIN(140, 35, 12, 3, 0.8, 10, 0, 600);

  private final double usual;
  private final double spread;
  private final double swing;
  private final double noise;
  private final double persistence;
  private final long steps;
  private final double least;
  private final double greatest;

  /**
   * A metric.
   *
   * @param usual the level most devices are near
   * @param spread how far apart the levels of devices are, as a standard deviation
   * @param swing how far a device moves from its level within a day
   * @param noise standard deviation of its noise
   * @param persistence how much of its noise is still there in the next reading, from 0 to 1
   * @param steps parts of one it can tell apart
   * @param least what it cannot go below
   * @param greatest what it cannot go above
   */
  Metric(
      double usual,
      double spread,
      double swing,
      double noise,
      double persistence,
      long steps,
      double least,
      double greatest) {
    this.usual = usual;
    this.spread = spread;
    this.swing = swing;
    this.noise = noise;
    this.persistence = persistence;
    this.steps = steps;
    this.least = least;
    this.greatest = greatest;
  }

  double usual() {
    return usual;
  }

  double spread() {
    return spread;
  }

  double swing() {
    return swing;
  }

  double noise() {
    return noise;
  }

  double persistence() {
    return persistence;
  }

  long steps() {
    return steps;
  }

  /** The nearest value that can be measured at all. */
  double possible(double value) {
    return Math.clamp(value, least, greatest);
  }

  /** The name in readings, such as {@code temperature_celsius}. */
  String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
