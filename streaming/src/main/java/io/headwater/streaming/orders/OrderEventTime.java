package io.headwater.streaming.orders;

import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.eventtime.Progress;
import java.time.Duration;

/**
 * Event time of orders: when they occurred. A time more than a day ahead of the clock breaks the
 * contract and is a dead letter already; the guard stands here as well because one such order would
 * make every later one late.
 */
public final class OrderEventTime {
  private static final Duration AHEAD = Duration.ofHours(24);

  private OrderEventTime() {}

  /**
   * Event time for orders.
   *
   * @param outOfOrderness how far an order may be behind the newest of its partition and be on time
   * @param idleness processing time without an order after which a partition is not waited for
   */
  public static EventTime<OrderRecord> of(Duration outOfOrderness, Duration idleness) {
    return new EventTime<>(
        OrderEventTime::occurrence, OrderEventTime::progress, outOfOrderness, idleness);
  }

  /** A dead letter has no event time of its own and keeps the broker's. */
  private static long occurrence(OrderRecord record, long brokerTime) {
    return record.isGood() ? record.order().occurredAt().toEpochMilli() : brokerTime;
  }

  private static long progress(OrderRecord record, long eventTime, long now) {
    return record.isGood() && eventTime <= now + AHEAD.toMillis() ? eventTime : Progress.NONE;
  }
}
