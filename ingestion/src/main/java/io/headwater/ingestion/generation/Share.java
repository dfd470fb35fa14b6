package io.headwater.ingestion.generation;

/** A part of all events, from 0 to 1, spread evenly over them. */
public record Share(double value) {
  /** Nothing. */
  public static final Share NONE = new Share(0);

  public Share {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("'" + value + "' is not a share: must be from 0 to 1");
    }
  }

  /** Whether the event with this index, from 0, is part of the share. */
  public boolean hits(long index) {
    return Math.floor((index + 1) * value) > Math.floor(index * value);
  }
}
