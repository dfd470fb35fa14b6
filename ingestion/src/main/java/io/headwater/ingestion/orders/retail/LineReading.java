package io.headwater.ingestion.orders.retail;

/** What became of the fields of a line. */
sealed interface LineReading {
  /** A line that can be sent. */
  record Good(RetailLine line) implements LineReading {}

  /** A line that cannot be read, and why. */
  record Bad(String reason) implements LineReading {}
}
