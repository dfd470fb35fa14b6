package io.headwater.ingestion.orders.ledger;

import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** Counts the events of one month. */
final class MonthCount {
  private final Set<String> orders = new HashSet<>();
  private final Set<String> customers = new HashSet<>();
  private long lines;
  private BigDecimal netAmount = BigDecimal.ZERO.setScale(4);

  void add(OrderEvent order) {
    orders.add(order.orderId());
    order.customerId().ifPresent(customers::add);
    lines += order.lines().size();
    for (OrderLine line : order.lines()) {
      netAmount = netAmount.add(line.netAmount());
    }
  }

  OrderLedger.Month total(YearMonth month) {
    return new OrderLedger.Month(
        month.toString(), lines, orders.size(), customers.size(), netAmount);
  }
}
