package io.headwater.ingestion.readings.fleet;

import java.util.SplittableRandom;

/**
 * What a sound device measures: its own level, a daily cycle, a slow drift and noise that remembers
 * where it was. The same numbers come from the same random numbers on every machine.
 */
final class Signal {
  private static final double MICROS_A_DAY = 86_400e6;
  private static final double FULL_TURN = 2 * Math.PI;
  private static final double DRIFT_PERSISTENCE = 0.9998;

  private final Metric metric;
  private final SplittableRandom random;
  private final double level;
  private final double swing;
  private final double phase;
  private final double renewal;
  private final double driftRenewal;
  private double noise;
  private double drift;

  Signal(Metric metric, SplittableRandom random) {
    this.metric = metric;
    this.random = random;
    this.level = metric.usual() + metric.spread() * random.nextGaussian();
    this.swing = metric.swing() * (0.5 + random.nextDouble());
    this.phase = random.nextDouble();
    this.renewal = metric.noise() * Math.sqrt(1 - square(metric.persistence()));
    this.driftRenewal = metric.swing() / 2 * Math.sqrt(1 - square(DRIFT_PERSISTENCE));
    this.noise = metric.noise() * random.nextGaussian();
    this.drift = metric.swing() / 2 * random.nextGaussian();
  }

  /** The next value, measured at a time in microseconds since 1970. */
  double next(long at) {
    noise = metric.persistence() * noise + renewal * random.nextGaussian();
    drift = DRIFT_PERSISTENCE * drift + driftRenewal * random.nextGaussian();
    double turn = StrictMath.sin(FULL_TURN * (at / MICROS_A_DAY + phase));
    return metric.possible(level + swing * turn + drift + noise);
  }

  private static double square(double number) {
    return number * number;
  }
}
