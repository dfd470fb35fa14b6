package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes one order after the other: sales, what comes back of them, and what shops do besides. */
final class Shop {
  private static final double STOCK_MOVED = 0.035;
  private static final double ADJUSTED = 0.003;
  private static final String CURRENCY = "GBP";
  private static final String SOURCE = "order-generator";

  private final String series;
  private final Random random;
  private final Customers customers = new Customers();
  private final Baskets baskets;
  private final Returns returns;

  Shop(String series, Random random) {
    this.series = series;
    this.random = random;
    this.baskets = new Baskets(new Catalogue(), random);
    this.returns = new Returns(random);
  }

  /** The order that is written at a time; the number makes its order id. */
  OrderEvent next(Instant at, long number) {
    String orderId = "%s-%07d".formatted(series, number);
    Optional<OrderEvent> returned = returns.due(at);
    if (returned.isPresent()) {
      return cancellation("C" + orderId, returned.get(), at);
    }
    double kind = random.nextDouble();
    if (kind < ADJUSTED) {
      return order("A" + orderId, Customer.unknown(), adjustment(at));
    }
    return kind < ADJUSTED + STOCK_MOVED
        ? order(orderId, Customer.unknown(), baskets.stockMovement(at))
        : sale(orderId, at);
  }

  /** A sale. */
  OrderEvent sale(String orderId, Instant at) {
    OrderEvent sale = order(orderId, customers.pick(random), baskets.sale(at));
    returns.consider(sale);
    return sale;
  }

  private OrderEvent cancellation(String orderId, OrderEvent sale, Instant at) {
    Customer customer = new Customer(sale.customerId(), sale.country());
    return order(orderId, customer, returns.lines(sale, at));
  }

  private List<OrderLine> adjustment(Instant at) {
    BigDecimal amount = BigDecimal.valueOf(random.nextLong(-500_000, 500_000), 2).setScale(4);
    return List.of(new OrderLine("B", Optional.of("Adjust bad debt"), 1, amount, at));
  }

  private static OrderEvent order(String orderId, Customer customer, List<OrderLine> lines) {
    Instant at = lines.getFirst().invoicedAt();
    return new OrderEvent(orderId, at, customer.id(), customer.country(), CURRENCY, SOURCE, lines);
  }
}
