package io.headwater.ingestion.generation;

import java.util.random.RandomGenerator;

/** A part of all, from 0 to 1. */
public record Share(double value) {
  /** Nothing. */
  public static final Share NONE = new Share(0);

  public Share {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("'" + value + "' is not a share: must be from 0 to 1");
    }
  }

  /** Whether the thing with this index, from 0, is part of the share, spread evenly over all. */
  public boolean hits(long index) {
    return Math.floor((index + 1) * value) > Math.floor(index * value);
  }

  /** Whether chance makes something part of the share; it is not asked about nothing. */
  public boolean hits(RandomGenerator random) {
    return value > 0 && random.nextDouble() < value;
  }
}
