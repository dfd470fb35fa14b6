package io.headwater.streaming.orders;

import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.deadletters.Judged;

/**
 * What became of one record of the log: an order to count or a dead letter.
 *
 * @param order the order; null for a dead letter
 * @param deadLetter the dead letter; null for an order
 */
public record OrderRecord(CountedOrder order, DeadLetter deadLetter)
    implements Judged<CountedOrder> {
  /** A record that counts. */
  public static OrderRecord counted(CountedOrder order) {
    return new OrderRecord(order, null);
  }

  /** A record that cannot be counted. */
  public static OrderRecord dead(DeadLetter deadLetter) {
    return new OrderRecord(null, deadLetter);
  }

  @Override
  public CountedOrder event() {
    return order;
  }
}
