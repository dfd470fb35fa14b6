package io.headwater.ingestion.orders.delivery;

import io.headwater.ingestion.orders.OrderEvent;

/** An order on its way to the log. */
public record Delivery(OrderEvent order, Nature nature) {
  /** An order as it should be. */
  public static Delivery good(OrderEvent order) {
    return new Delivery(order, Nature.GOOD);
  }
}
