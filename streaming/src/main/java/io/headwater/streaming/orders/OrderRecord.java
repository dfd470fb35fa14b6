package io.headwater.streaming.orders;

/**
 * What became of one record of the log: an order to count or a dead letter, never both. Bad input
 * is a value here so that it passes the source, the checkpoints and the sinks like any other.
 *
 * @param order the order; null for a dead letter
 * @param deadLetter the dead letter; null for an order
 */
public record OrderRecord(CountedOrder order, DeadLetter deadLetter) {
  /** A record that counts. */
  public static OrderRecord counted(CountedOrder order) {
    return new OrderRecord(order, null);
  }

  /** A record that cannot be counted. */
  public static OrderRecord dead(DeadLetter deadLetter) {
    return new OrderRecord(null, deadLetter);
  }

  /** Whether the record is an order to count. */
  public boolean isCounted() {
    return order != null;
  }
}
