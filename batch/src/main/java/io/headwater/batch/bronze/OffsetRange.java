package io.headwater.batch.bronze;

/** The offsets of one partition from {@code from} up to, not with, {@code until}. */
record OffsetRange(long from, long until) {
  boolean isEmpty() {
    return from == until;
  }

  /** The range that covers both. */
  OffsetRange span(OffsetRange other) {
    return new OffsetRange(Math.min(from, other.from), Math.max(until, other.until));
  }
}
