package io.headwater.ingestion.journeys.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.Happening.Ordered;
import io.headwater.ingestion.journeys.Happening.Told;
import io.headwater.ingestion.journeys.JourneyPlan;
import io.headwater.ingestion.journeys.Played;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.journeys.ShopTopic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a play tells agrees with itself, whatever happens in it. */
final class PlayTest {
  private static final JourneyPlan PLAN =
      new JourneyPlan(
          7,
          3000,
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-01-31"),
          Share.NONE,
          Share.NONE);

  /** What has to have happened to an order before. */
  private static final Map<String, String> CAUSES =
      Map.ofEntries(
          Map.entry("placed", "VISITS ordered"),
          Map.entry("SHIPMENTS validated", "placed"),
          Map.entry("SHIPMENTS rejected", "placed"),
          Map.entry("INVENTORY reserved", "SHIPMENTS validated"),
          Map.entry("INVENTORY refused", "SHIPMENTS validated"),
          Map.entry("PAYMENTS requested", "INVENTORY reserved"),
          Map.entry("PAYMENTS paid", "PAYMENTS requested"),
          Map.entry("PAYMENTS declined", "PAYMENTS requested"),
          Map.entry("PAYMENTS refunded", "PAYMENTS paid"),
          Map.entry("INVENTORY issued", "PAYMENTS paid"),
          Map.entry("SHIPMENTS shipped", "INVENTORY issued"),
          Map.entry("SHIPMENTS delivered", "SHIPMENTS shipped"),
          Map.entry("SHIPMENTS returned", "SHIPMENTS delivered"),
          Map.entry("INVENTORY returned", "SHIPMENTS returned"),
          Map.entry("FEEDBACK reviewed", "SHIPMENTS delivered"),
          Map.entry("FEEDBACK complained", "SHIPMENTS delivered"));

  private final Play play = new Play(PLAN, Population.numbered(200));
  private final List<Happening> events = all(play);

  @Test
  void theSameSeedTellsTheSame() {
    Play again = new Play(PLAN, Population.numbered(200));

    assertThat(all(again)).isEqualTo(events);
    assertThat(again.played()).isEqualTo(play.played());
  }

  @Test
  void anotherSeedTellsOtherEvents() {
    JourneyPlan other =
        new JourneyPlan(8, 3000, PLAN.from(), PLAN.until(), PLAN.duplicates(), PLAN.bad());

    Set<String> ids = new HashSet<>(ids(all(new Play(other, Population.numbered(200)))));
    assertThat(ids).isNotEmpty();
    assertThat(ids(events)).noneMatch(ids::contains);
  }

  @Test
  void anotherShopTellsOtherEventsUnderOtherIds() {
    Set<String> ids = new HashSet<>(ids(all(new Play(PLAN, Population.numbered(201)))));
    assertThat(ids(events)).noneMatch(ids::contains);
  }

  @Test
  void everyEventHasAnIdOfItsOwnAndKeepsTheOrderOfTime() {
    assertThat(new HashSet<>(ids(events))).hasSameSizeAs(events);
    assertThat(told()).extracting(Told::occurredAt).isSorted();
    assertThat(told())
        .extracting(Told::occurredAt)
        .allMatch(at -> !at.isBefore(PLAN.start()) && at.isBefore(PLAN.end()));
  }

  @Test
  void breaksOffAtEachStepAndComesToEachEnd() {
    assertThat(play.played())
        .extracting(Played::lastStep)
        .contains(
            "browse", "cart", "checkout", "order", "validate", "reserve", "pay", "ship", "deliver");
    assertThat(play.played())
        .extracting(Played::outcome)
        .contains(
            "open",
            "rejected",
            "out_of_stock",
            "payment_failed",
            "cancelled",
            "completed",
            "returned");
    assertThat(told())
        .extracting(Told::type)
        .contains("reviewed", "complained", "cart_removed", "bounced");
  }

  @Test
  void nothingHappensBeforeWhatItFollowsFrom() {
    Set<String> told = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Happening event : events) {
      String order =
          event instanceof Told some ? String.valueOf(some.fields().get("order_id")) : event.key();
      String what = event instanceof Told some ? some.of() + " " + some.type() : event.type();
      if (CAUSES.containsKey(what) && !told.contains(CAUSES.get(what) + " " + order)) {
        wrong.add(what + " " + order);
      }
      told.add(what + " " + order);
    }
    assertThat(wrong).isEmpty();
    assertThat(told.stream().filter(what -> what.startsWith("SHIPMENTS shipped")))
        .hasSizeGreaterThan(300);
  }

  @Test
  void anOrderIsPaidInFullAndNeverPaidBackMore() {
    Map<String, BigDecimal> amounts = new HashMap<>();
    Map<String, BigDecimal> kept = new HashMap<>();
    for (Happening event : events) {
      if (event instanceof Ordered order) {
        order
            .order()
            .lines()
            .forEach(
                line -> amounts.merge(order.order().orderId(), line.netAmount(), BigDecimal::add));
      } else if (event instanceof Told told && told.of() == ShopTopic.PAYMENTS) {
        String order = told.fields().get("order_id").toString();
        BigDecimal amount = (BigDecimal) told.fields().get("amount");
        switch (told.type()) {
          case "paid" -> {
            assertThat(amount).isEqualTo(amounts.get(order));
            kept.put(order, amount);
          }
          case "refunded" ->
              assertThat(kept.merge(order, amount, BigDecimal::subtract)).isNotNegative();
          default -> assertThat(amount).isEqualTo(amounts.get(order));
        }
      }
    }
    assertThat(kept).hasSizeGreaterThan(300);
  }

  @Test
  void stockIsWhatItsMovementsLeaveAndNeverLessThanNothing() {
    Map<String, long[]> shelves = new HashMap<>();
    for (Told movement :
        told().stream().filter(told -> told.of() == ShopTopic.INVENTORY).toList()) {
      long[] shelf = shelves.computeIfAbsent(movement.key(), product -> new long[3]);
      int quantity = (Integer) movement.fields().get("quantity");
      shelf[0] +=
          switch (movement.type()) {
            case "received", "returned" -> quantity;
            case "issued" -> -quantity;
            default -> 0;
          };
      shelf[1] +=
          switch (movement.type()) {
            case "reserved" -> quantity;
            case "released", "issued" -> -quantity;
            default -> 0;
          };
      shelf[2]++;
      assertThat(shelf[0]).isNotNegative().isGreaterThanOrEqualTo(shelf[1]);
      assertThat(shelf[1]).isNotNegative();
      assertThat(movement.fields())
          .containsEntry("on_hand", shelf[0])
          .containsEntry("reserved", shelf[1])
          .containsEntry("movement_no", shelf[2]);
    }
    assertThat(shelves).hasSize(200);
  }

  @Test
  void onlyCustomersAndProductsOfTheShopAreInIt() {
    Population shop = Population.numbered(200);
    Set<String> customers =
        shop.shoppers().stream().map(Population.Shopper::id).collect(Collectors.toSet());
    Set<String> products =
        shop.articles().stream().map(Population.Article::id).collect(Collectors.toSet());
    for (Told told : told()) {
      if (told.fields().get("customer_id") instanceof String customer) {
        assertThat(customers.contains(customer)).as(customer).isTrue();
      }
      if (told.fields().get("product_id") instanceof String product) {
        assertThat(products.contains(product)).as(product).isTrue();
      }
    }
  }

  private List<Told> told() {
    return events.stream().filter(Told.class::isInstance).map(Told.class::cast).toList();
  }

  private static List<Happening> all(Play play) {
    List<Happening> events = new ArrayList<>();
    play.forEachRemaining(events::add);
    return events;
  }

  private static List<String> ids(List<Happening> events) {
    return events.stream()
        .map(
            event ->
                switch (event) {
                  case Ordered order -> order.order().eventId();
                  case Told told -> told.fields().get("event_id").toString();
                })
        .toList();
  }
}
