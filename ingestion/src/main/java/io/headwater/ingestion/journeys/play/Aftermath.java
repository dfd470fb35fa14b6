package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Outcome;
import io.headwater.ingestion.journeys.ShopTopic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last part of a journey: what the customer says of it, and what comes back. */
final class Aftermath {
  private static final double REVIEWS = 0.3;
  private static final double COMPLAINS = 0.08;
  private static final double SENDS_BACK = 0.12;

  private final Purchase purchase;
  private final Journey journey;
  private final Warehouse warehouse;
  private final Map<String, Object> payment;

  /**
   * What follows from a purchase.
   *
   * @param payment the payment it was paid by, which is paid back what comes back
   */
  Aftermath(Purchase purchase, Warehouse warehouse, Map<String, Object> payment) {
    this.purchase = purchase;
    this.journey = purchase.journey();
    this.warehouse = warehouse;
    this.payment = payment;
  }

  void start() {
    if (journey.chance(REVIEWS)) {
      journey.then(Duration.ofHours(2), Duration.ofDays(3), this::review);
    }
    if (journey.chance(COMPLAINS)) {
      journey.then(Duration.ofHours(1), Duration.ofDays(4), this::complain);
    }
    if (journey.chance(SENDS_BACK)) {
      journey.then(Duration.ofDays(1), Duration.ofDays(10), this::sendBack);
    }
  }

  private void review() {
    Visit.Line line = any();
    say(
        "reviewed",
        Map.of(
            "product_id",
            line.article().id(),
            "subject",
            "product",
            "rating",
            1 + journey.random().nextInt(5)));
  }

  private void complain() {
    say(
        "complained",
        Map.of(
            "subject", journey.any("product", "delivery", "price", "service"),
            "rating", 1 + journey.random().nextInt(2),
            "comment", "Not what " + journey.shopper().id() + " expected."));
  }

  private void sendBack() {
    Visit.Line bought = any();
    List<Visit.Line> back =
        List.of(new Visit.Line(bought.article(), 1 + journey.random().nextInt(bought.quantity())));
    BigDecimal amount = Purchase.amount(back);
    journey.tell(
        ShopTopic.SHIPMENTS,
        "returned",
        Map.of("reason", journey.any("does not fit", "damaged", "changed mind")));
    back.forEach(
        line ->
            warehouse.takeBack(
                journey.process(), purchase.orderId(), line.article().id(), line.quantity()));
    Map<String, Object> refund = new LinkedHashMap<>(payment);
    refund.put("amount", amount);
    refund.put("reason", "returned");
    purchase.pay("refunded", refund);
    journey.refund(amount);
    journey.end(Outcome.RETURNED);
    journey.write("refund_made");
    purchase.cancel(back);
  }

  private Visit.Line any() {
    return purchase.lines().get(journey.random().nextInt(purchase.lines().size()));
  }

  private void say(String type, Map<String, Object> what) {
    journey.tell(ShopTopic.FEEDBACK, type, what);
  }
}
