package io.headwater.ingestion.readings.fleet;

import java.util.Optional;
import java.util.SplittableRandom;

/** A fault of one device, once in a run, and what became of it. */
final class Fault {
  private static final double EARLIEST = 0.3;
  private static final double LATEST = 0.85;
  private static final double SHORTEST = 0.03;
  private static final double LONGEST = 0.12;
  private static final int LONGEST_SPIKE = 3;
  private static final double LEAST_SIZE = 8;
  private static final double GREATEST_SIZE = 16;

  private final FaultKind kind;
  private final SplittableRandom random;
  private final double noise;
  private final double size;
  private final double begin;
  private final double length;
  private final long most;
  private double stuckAt;
  private long affected;
  private long from;
  private long until;

  Fault(FaultKind kind, Metric metric, SplittableRandom random) {
    this.kind = kind;
    this.random = random;
    this.noise = metric.noise();
    double direction = random.nextBoolean() ? 1 : -1;
    this.size = direction * random.nextDouble(LEAST_SIZE, GREATEST_SIZE);
    this.begin = random.nextDouble(EARLIEST, LATEST);
    this.length = random.nextDouble(SHORTEST, LONGEST);
    this.most = kind == FaultKind.SPIKE ? random.nextLong(1, LONGEST_SPIKE + 1) : Long.MAX_VALUE;
  }

  /**
   * Whether the device is faulty.
   *
   * @param part how much of the run is over, from 0 to 1
   */
  boolean isActive(double part) {
    return part >= begin && part < begin + length && affected < most;
  }

  /** Whether the device sends nothing while it is faulty. */
  boolean isSilent() {
    return kind == FaultKind.SILENCE;
  }

  /**
   * What the faulty device measures in place of a value, and keeps that it did.
   *
   * @param at by the clock of the device, in microseconds since 1970
   */
  double apply(double value, double part, long at) {
    if (affected++ == 0) {
      from = at;
      stuckAt = value;
    }
    until = at;
    return switch (kind) {
      case SPIKE, LEVEL_SHIFT -> value + size * noise;
      case DRIFT -> value + size * noise * (part - begin) / length;
      case STUCK -> stuckAt;
      case NOISE_BURST -> value + size * noise * random.nextGaussian() / 2;
      case SILENCE -> value;
    };
  }

  /** What is to be known of it; empty when the run ended before it began. */
  Optional<InjectedFault> injected(String deviceId) {
    return affected == 0
        ? Optional.empty()
        : Optional.of(InjectedFault.of(deviceId, kind, from, until, affected));
  }
}
