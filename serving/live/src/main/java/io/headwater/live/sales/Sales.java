package io.headwater.live.sales;

import java.math.BigDecimal;

/** What was sold in some time. Revenue is net, in GBP. */
public record Sales(long orders, long cancellations, long lines, long units, BigDecimal revenue) {
  public static final Sales NONE = new Sales(0, 0, 0, 0, BigDecimal.ZERO.setScale(4));

  public Sales plus(Sales other) {
    return new Sales(
        orders + other.orders,
        cancellations + other.cancellations,
        lines + other.lines,
        units + other.units,
        revenue.add(other.revenue));
  }
}
