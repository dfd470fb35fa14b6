package io.headwater.streaming.sales;

import io.headwater.streaming.orders.CountedOrder;
import java.math.BigDecimal;

/**
 * Sums over orders. Sales add up: the sum of parts is the whole.
 *
 * @param orders orders placed
 * @param cancellations orders cancelled
 * @param lines invoice lines of every kind
 * @param units net pieces over all lines
 * @param revenue net amount over all lines
 */
public record Sales(long orders, long cancellations, long lines, long units, BigDecimal revenue) {
  static final Sales NONE = new Sales(0, 0, 0, 0, BigDecimal.ZERO);

  static Sales of(CountedOrder order) {
    return new Sales(
        order.eventType().equals("placed") ? 1 : 0,
        order.eventType().equals("cancelled") ? 1 : 0,
        order.lines(),
        order.units(),
        order.revenue());
  }

  Sales plus(Sales other) {
    return new Sales(
        orders + other.orders,
        cancellations + other.cancellations,
        lines + other.lines,
        units + other.units,
        revenue.add(other.revenue));
  }
}
