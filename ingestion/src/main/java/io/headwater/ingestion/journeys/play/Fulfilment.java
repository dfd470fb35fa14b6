package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Outcome;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.journeys.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The second part of a journey: an order is validated, reserved, paid, shipped and delivered. */
final class Fulfilment {
  private static final double REJECTED = 0.03;
  private static final double DECLINED = 0.1;
  private static final double TRIES_AGAIN = 0.7;
  private static final double CANCELS = 0.02;
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofMinutes(2);

  private final Purchase purchase;
  private final Journey journey;
  private final Warehouse warehouse;
  private final String method;
  private int attempt;

  Fulfilment(Purchase purchase, Warehouse warehouse) {
    this.purchase = purchase;
    this.journey = purchase.journey();
    this.warehouse = warehouse;
    this.method = journey.any("card", "card", "transfer", "invoice");
  }

  void start() {
    purchase.place();
    journey.then(AT_ONCE, SOON, this::validate);
  }

  private void validate() {
    if (journey.chance(REJECTED)) {
      ship("rejected", Map.of("reason", journey.any("address unknown", "suspected fraud")));
      fail(Outcome.REJECTED, "order_rejected");
    } else {
      ship("validated", Map.of());
      journey.reach(Step.VALIDATE);
      journey.then(AT_ONCE, SOON, this::reserve);
    }
  }

  private void reserve() {
    List<Visit.Line> held = new ArrayList<>();
    for (Visit.Line line : purchase.lines()) {
      if (warehouse.reserve(
          journey.process(), purchase.orderId(), line.article().id(), line.quantity())) {
        held.add(line);
      }
    }
    if (held.size() < purchase.lines().size()) {
      release(held);
      fail(Outcome.OUT_OF_STOCK, "out_of_stock");
    } else {
      journey.reach(Step.RESERVE);
      journey.then(AT_ONCE, SOON, this::request);
    }
  }

  private void request() {
    attempt++;
    pay("requested", Map.of());
    journey.then(AT_ONCE, SOON, this::answer);
  }

  private void answer() {
    if (!journey.chance(DECLINED)) {
      pay("paid", Map.of());
      journey.pay(amount());
      journey.write("order_confirmed");
      if (journey.chance(CANCELS)) {
        journey.then(Duration.ofMinutes(10), Duration.ofHours(2), this::cancel);
      } else {
        journey.then(Duration.ofHours(4), Duration.ofHours(36), this::send);
      }
      return;
    }
    pay("declined", Map.of("reason", journey.any("no cover", "limit reached", "card expired")));
    if (attempt == 1 && journey.chance(TRIES_AGAIN)) {
      journey.then(AT_ONCE, SOON, this::request);
    } else {
      release(purchase.lines());
      fail(Outcome.PAYMENT_FAILED, "payment_failed");
    }
  }

  private void cancel() {
    pay("refunded", Map.of("reason", "cancelled"));
    journey.refund(amount());
    release(purchase.lines());
    fail(Outcome.CANCELLED, "order_cancelled");
  }

  private void send() {
    for (Visit.Line line : purchase.lines()) {
      warehouse.issue(journey.process(), purchase.orderId(), line.article().id(), line.quantity());
    }
    String carrier = journey.any("Northway", "Postal", "Quickwheel");
    ship("shipped", Map.of("carrier", carrier));
    journey.reach(Step.SHIP);
    journey.write("order_shipped");
    journey.then(Duration.ofHours(20), Duration.ofHours(96), () -> deliver(carrier));
  }

  private void deliver(String carrier) {
    ship("delivered", Map.of("carrier", carrier));
    journey.reach(Step.DELIVER);
    journey.end(Outcome.COMPLETED);
    new Aftermath(purchase, warehouse, purchase.payment(attempt, method, amount())).start();
  }

  private void fail(Outcome how, String subject) {
    journey.end(how);
    journey.write(subject);
    purchase.cancel(purchase.lines());
  }

  private void release(List<Visit.Line> lines) {
    for (Visit.Line line : lines) {
      warehouse.release(
          journey.process(), purchase.orderId(), line.article().id(), line.quantity());
    }
  }

  private BigDecimal amount() {
    return Purchase.amount(purchase.lines());
  }

  private void pay(String type, Map<String, Object> more) {
    Map<String, Object> what = new LinkedHashMap<>(purchase.payment(attempt, method, amount()));
    what.putAll(more);
    purchase.pay(type, what);
  }

  private void ship(String type, Map<String, Object> what) {
    journey.tell(ShopTopic.SHIPMENTS, type, what);
  }
}
