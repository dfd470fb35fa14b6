package io.headwater.ingestion.orders;

import java.util.List;
import java.util.Locale;

/** What happened to an order, told by its number and its prices. */
public enum EventType {
  PLACED,
  CANCELLED,
  ADJUSTED,
  STOCK_MOVED;

  static EventType of(String orderId, List<OrderLine> lines) {
    if (orderId.startsWith("C")) {
      return CANCELLED;
    }
    if (orderId.startsWith("A")) {
      return ADJUSTED;
    }
    return lines.stream().allMatch(OrderLine::isFree) ? STOCK_MOVED : PLACED;
  }

  /** The name in the contract, such as {@code stock_moved}. */
  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
