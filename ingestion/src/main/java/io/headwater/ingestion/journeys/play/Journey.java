package io.headwater.ingestion.journeys.play;

import io.headwater.ingestion.journeys.Outcome;
import io.headwater.ingestion.journeys.Played;
import io.headwater.ingestion.journeys.Population.Shopper;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.journeys.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** One journey of one customer: how far it is, and how it tells what happens. */
final class Journey {
  private final Stage stage;
  private final Process process;
  private final Shopper shopper;
  private final Random random;
  private String orderId;
  private Step step = Step.BROWSE;
  private Outcome outcome = Outcome.OPEN;
  private BigDecimal paid = BigDecimal.ZERO.setScale(4);
  private BigDecimal refunded = BigDecimal.ZERO.setScale(4);

  Journey(Stage stage, String name, Random random) {
    this.stage = stage;
    this.process = new Process(stage, name);
    this.shopper = stage.shopper(random);
    this.random = random;
  }

  Stage stage() {
    return stage;
  }

  Process process() {
    return process;
  }

  Shopper shopper() {
    return shopper;
  }

  Random random() {
    return random;
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** One of some words. */
  String any(String... words) {
    return words[random.nextInt(words.length)];
  }

  void then(Duration least, Duration most, Runnable what) {
    stage.within(least, most, random, what);
  }

  void reach(Step next) {
    step = next;
  }

  void end(Outcome how) {
    outcome = how;
  }

  void order(String number) {
    orderId = number;
    reach(Step.ORDER);
  }

  void pay(BigDecimal amount) {
    paid = paid.add(amount);
    reach(Step.PAY);
  }

  void refund(BigDecimal amount) {
    refunded = refunded.add(amount);
  }

  /** Tells what happens to the customer, and to the order once there is one. */
  void tell(ShopTopic topic, String type, Map<String, Object> what) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("customer_id", shopper.id());
    fields.put("order_id", orderId);
    fields.putAll(what);
    process.tell(topic, type, fields);
  }

  /** Writes to the customer about the order. */
  void write(String subject) {
    tell(
        ShopTopic.NOTIFICATIONS,
        chance(0.02) ? "bounced" : "sent",
        Map.of("subject", subject, "medium", any("mail", "mail", "app")));
  }

  Played played() {
    return new Played(
        process.correlationId(),
        shopper.id(),
        orderId,
        step.text(),
        outcome.text(),
        process.events(),
        paid,
        refunded);
  }
}
