package io.headwater.streaming.sales;

import io.headwater.streaming.orders.CountedOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One minute in one country: what sales are counted by.
 *
 * @param start first instant of the minute
 * @param country country of the customers
 */
public record Minute(Instant start, String country) {
  static Minute of(CountedOrder order) {
    return new Minute(order.occurredAt().truncatedTo(ChronoUnit.MINUTES), order.country());
  }

  /** First instant after the minute. */
  public Instant end() {
    return start.plus(1, ChronoUnit.MINUTES);
  }

  /** The watermark that says no more orders of the minute are expected, in epoch milliseconds. */
  long closingWatermark() {
    return end().toEpochMilli() - 1;
  }
}
