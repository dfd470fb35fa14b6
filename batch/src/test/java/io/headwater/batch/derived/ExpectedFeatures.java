package io.headwater.batch.derived;

import io.headwater.ingestion.journeys.Happening.Told;
import io.headwater.ingestion.journeys.Nature;
import io.headwater.ingestion.journeys.Sending;
import io.headwater.ingestion.journeys.ShopTopic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;

/** What was known of a customer at an instant, counted anew from every event up to it. */
final class ExpectedFeatures {
  static final Features NONE =
      new Features(0, 0, 0, 0, 0, 0, amount(0), amount(0), 0, 0, 0, amount(0), null);

  private static final Duration RECENT = Duration.ofDays(30);

  private final Map<String, List<Told>> events;
  private final List<String> customers;

  /** The features, as {@code gold.customer_features} has them. */
  record Features(
      long visits,
      long orders,
      long returns,
      long complaints,
      long ratings,
      long ratingSum,
      BigDecimal paid,
      BigDecimal refunded,
      long visitsRecently,
      long ordersRecently,
      long declinedRecently,
      BigDecimal paidRecently,
      Instant lastOrderedAt) {}

  ExpectedFeatures(List<Sending> sendings) {
    Map<String, List<Told>> byCustomer = new HashMap<>();
    for (Sending sending : sendings) {
      if (sending.nature() == Nature.GOOD
          && sending.happening() instanceof Told told
          && told.fields().get("customer_id") instanceof String customer) {
        byCustomer.computeIfAbsent(customer, name -> new ArrayList<>()).add(told);
      }
    }
    this.events = byCustomer;
    this.customers = List.copyOf(new TreeSet<>(byCustomer.keySet()));
  }

  List<String> customers() {
    return customers;
  }

  /** When something happened to a customer. */
  List<Instant> instants(String customer) {
    return events.get(customer).stream().map(Told::occurredAt).toList();
  }

  /** Everything counted that was not later than the instant. */
  Features at(String customer, Instant instant) {
    List<Told> past =
        events.get(customer).stream().filter(told -> !told.occurredAt().isAfter(instant)).toList();
    List<Told> recent =
        past.stream().filter(told -> told.occurredAt().plus(RECENT).isAfter(instant)).toList();
    List<Told> said = past.stream().filter(told -> told.of() == ShopTopic.FEEDBACK).toList();
    return new Features(
        count(past, is(ShopTopic.VISITS, "started")),
        count(past, is(ShopTopic.VISITS, "ordered")),
        count(past, is(ShopTopic.SHIPMENTS, "returned")),
        count(past, is(ShopTopic.FEEDBACK, "complained")),
        said.size(),
        said.stream().mapToLong(told -> (Integer) told.fields().get("rating")).sum(),
        sum(past, "paid"),
        sum(past, "refunded"),
        count(recent, is(ShopTopic.VISITS, "started")),
        count(recent, is(ShopTopic.VISITS, "ordered")),
        count(recent, is(ShopTopic.PAYMENTS, "declined")),
        sum(recent, "paid"),
        past.stream()
            .filter(is(ShopTopic.VISITS, "ordered"))
            .map(Told::occurredAt)
            .max(Instant::compareTo)
            .orElse(null));
  }

  /** A row of gold. */
  static Features of(Row row) {
    return new Features(
        row.getAs("visits"),
        row.getAs("orders"),
        row.getAs("returns"),
        row.getAs("complaints"),
        row.getAs("ratings"),
        row.getAs("rating_sum"),
        row.getAs("paid_amount"),
        row.getAs("refunded_amount"),
        row.getAs("visits_30d"),
        row.getAs("orders_30d"),
        row.getAs("declined_30d"),
        row.getAs("paid_amount_30d"),
        row.getAs("last_ordered_at"));
  }

  private static Predicate<Told> is(ShopTopic topic, String type) {
    return told -> told.of() == topic && told.type().equals(type);
  }

  private static long count(List<Told> events, Predicate<Told> which) {
    return events.stream().filter(which).count();
  }

  private static BigDecimal sum(List<Told> events, String type) {
    return events.stream()
        .filter(is(ShopTopic.PAYMENTS, type))
        .map(told -> (BigDecimal) told.fields().get("amount"))
        .reduce(amount(0), BigDecimal::add);
  }

  private static BigDecimal amount(long pounds) {
    return BigDecimal.valueOf(pounds).setScale(4);
  }
}
