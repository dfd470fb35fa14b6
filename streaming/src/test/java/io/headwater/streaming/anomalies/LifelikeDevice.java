package io.headwater.streaming.anomalies;

import java.util.Random;

/**
 * What a sensor in a hall reads: a daily cycle, slow wandering, noise; and a fault when told to.
 */
final class LifelikeDevice {
  /** Readings before a fault. */
  static final int CLEAN = 6_000;

  private static final int A_DAY = 8_640;

  private final Random random;
  private double wandering;
  private double last;

  LifelikeDevice(long seed) {
    random = new Random(seed);
  }

  /** A fault that begins with reading {@link #CLEAN}. */
  enum Kind {
    NONE,
    SPIKE,
    LEVEL_SHIFT,
    STUCK,
    NOISE_BURST,
    DRIFT
  }

  /** The next reading, in millionths. */
  long reading(int number, Kind kind) {
    wandering = 0.98 * wandering + 0.08 * random.nextGaussian();
    double noise = 0.2 * random.nextGaussian();
    double normal = 50 + 3 * Math.sin(2 * Math.PI * number / A_DAY) + wandering + noise;
    last = number < CLEAN ? normal : faulty(number - CLEAN, kind, normal, noise);
    return Math.round(last * 1e6);
  }

  private double faulty(int since, Kind kind, double normal, double noise) {
    return switch (kind) {
      case NONE -> normal;
      case SPIKE -> since < 2 ? normal + 12 : normal;
      case LEVEL_SHIFT -> normal + 8;
      case STUCK -> since < 120 ? last : normal;
      case NOISE_BURST -> since < 40 ? normal + 9 * noise : normal;
      case DRIFT -> normal + Math.min(since, 300) * 0.06;
    };
  }
}
