package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order of a journey: what was bought, what it costs, and how it is told to the order log. */
final class Purchase {
  private static final String CURRENCY = "GBP";
  private static final String SOURCE = "journey-generator";

  private final Journey journey;
  private final String orderId;
  private final List<Visit.Line> lines;

  Purchase(Journey journey, String orderId, List<Visit.Line> lines) {
    this.journey = journey;
    this.orderId = orderId;
    this.lines = lines;
  }

  Journey journey() {
    return journey;
  }

  String orderId() {
    return orderId;
  }

  List<Visit.Line> lines() {
    return lines;
  }

  /** What is to be paid for some lines. */
  static BigDecimal amount(List<Visit.Line> lines) {
    return lines.stream()
        .map(line -> line.article().price().multiply(BigDecimal.valueOf(line.quantity())))
        .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
  }

  /** Places the order. */
  void place() {
    tell(orderId, lines, 1);
  }

  /** Cancels some lines of it, which is an order event of its own. */
  void cancel(List<Visit.Line> cancelled) {
    tell("C" + orderId, cancelled, -1);
  }

  /** What payments say beside what they are about. */
  Map<String, Object> payment(int attempt, String method, BigDecimal amount) {
    return Map.of(
        "payment_id", orderId + "-P" + attempt,
        "method", method,
        "amount", amount,
        "currency", CURRENCY);
  }

  void pay(String type, Map<String, Object> what) {
    journey.tell(ShopTopic.PAYMENTS, type, what);
  }

  private void tell(String number, List<Visit.Line> some, int sign) {
    Instant now = journey.stage().agenda().now();
    List<OrderLine> told =
        some.stream()
            .map(
                line ->
                    new OrderLine(
                        line.article().id(),
                        line.article().description(),
                        sign * line.quantity(),
                        line.article().price(),
                        now))
            .toList();
    journey
        .stage()
        .tell(
            new Happening.Ordered(
                new OrderEvent(
                    number,
                    now,
                    Optional.of(journey.shopper().id()),
                    journey.shopper().country(),
                    CURRENCY,
                    SOURCE,
                    told)));
  }
}
