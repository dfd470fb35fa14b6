package io.headwater.ingestion.readings.series;

/** What became of a line of a series file. */
sealed interface SeriesLine {
  /**
   * A line that can be sent.
   *
   * @param at its time in microseconds since 1970
   * @param rounded whether the file gives the value with more digits
   */
  record Good(long number, long at, long millionths, boolean rounded) implements SeriesLine {}

  /** A line that cannot be read, and why. */
  record Bad(String reason) implements SeriesLine {}
}
