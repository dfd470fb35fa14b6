package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Orders no platform may let through, one kind after the other; none has the id of a good one. */
final class Faults {
  private static final List<Nature> KINDS =
      Arrays.stream(Nature.values()).filter(Nature::isBad).toList();
  private static final Instant FAR_FUTURE = Instant.parse("3000-01-01T12:00:00Z");

  private final String series;
  private final Shop shop;
  private int number;

  Faults(String series, Random random) {
    this.series = series;
    this.shop = new Shop(series, random);
  }

  Delivery next(Instant at) {
    Nature kind = KINDS.get(number % KINDS.size());
    String orderId = "%s-X%06d".formatted(series, ++number);
    OrderEvent good = shop.sale(orderId, kind == Nature.FAR_FUTURE ? FAR_FUTURE : at);
    return new Delivery(spoiled(good, kind), kind);
  }

  private static OrderEvent spoiled(OrderEvent order, Nature kind) {
    return switch (kind) {
      case NO_LINES -> with(order, order.currency(), List.of());
      case BAD_CURRENCY -> with(order, "pounds", order.lines());
      default -> order;
    };
  }

  private static OrderEvent with(OrderEvent order, String currency, List<OrderLine> lines) {
    return new OrderEvent(
        order.orderId(),
        order.occurredAt(),
        order.customerId(),
        order.country(),
        currency,
        order.source(),
        lines);
  }
}
