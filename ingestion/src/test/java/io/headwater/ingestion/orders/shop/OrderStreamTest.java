package io.headwater.ingestion.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrderStreamTest {
  private static final LocalDate FROM = LocalDate.parse("2026-01-01");
  private static final LocalDate UNTIL = LocalDate.parse("2026-02-01");
  private static final GeneratorPlan PLAIN =
      new GeneratorPlan(7, 2_000, FROM, UNTIL, Share.NONE, Share.NONE, Share.NONE);
  private static final GeneratorPlan ROUGH =
      new GeneratorPlan(7, 2_000, FROM, UNTIL, new Share(0.02), new Share(0.01), new Share(0.05));

  @Test
  void givesTheSameDeliveriesForTheSamePlan() {
    assertThat(all(ROUGH)).isEqualTo(all(ROUGH));
  }

  @Test
  void givesOtherOrdersForAnotherSeed() {
    GeneratorPlan other =
        new GeneratorPlan(8, 2_000, FROM, UNTIL, Share.NONE, Share.NONE, Share.NONE);

    assertThat(eventIds(all(other))).doesNotContainAnyElementsOf(eventIds(all(PLAIN)));
  }

  @Test
  void changesNoGoodEventForAnotherShareOfBadOnes() {
    assertThat(good(all(ROUGH))).containsExactlyInAnyOrderElementsOf(good(all(PLAIN)));
  }

  @Test
  void countsGoodEventsAndAddsTheOthers() {
    List<Delivery> deliveries = all(ROUGH);

    assertThat(good(deliveries)).hasSize(2_000);
    assertThat(of(Nature.DUPLICATE, deliveries)).hasSize(40);
    assertThat(deliveries.stream().filter(delivery -> delivery.nature().isBad())).hasSize(20);
    assertThat(deliveries).hasSize((int) ROUGH.deliveries());
  }

  @Test
  void sendsEveryKindOfBadEvent() {
    Set<Nature> kinds = EnumSet.noneOf(Nature.class);
    all(ROUGH).forEach(delivery -> kinds.add(delivery.nature()));

    assertThat(kinds).isEqualTo(EnumSet.allOf(Nature.class));
  }

  @Test
  void givesNoTwoEventsTheSameId() {
    List<Delivery> once =
        all(ROUGH).stream().filter(delivery -> delivery.nature() != Nature.DUPLICATE).toList();

    assertThat(eventIds(once)).hasSameSizeAs(once);
  }

  @Test
  void sendsADuplicateAfterItsEvent() {
    List<OrderEvent> seen = new ArrayList<>();
    for (Delivery delivery : all(ROUGH)) {
      if (delivery.nature() == Nature.DUPLICATE) {
        assertThat(seen).contains(delivery.order());
      }
      seen.add(delivery.order());
    }
  }

  @Test
  void risesInTimeButForLessThanFiveSeconds() {
    GeneratorPlan busy =
        new GeneratorPlan(7, 20_000, FROM, FROM.plusDays(1), Share.NONE, Share.NONE, Share.NONE);

    assertThat(longestStepBack(all(busy))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  @Test
  void sendsLateEventsMinutesToHoursLate() {
    GeneratorPlan late =
        new GeneratorPlan(7, 2_000, FROM, UNTIL, Share.NONE, Share.NONE, new Share(0.05));

    assertThat(longestStepBack(all(late))).isBetween(Duration.ofMinutes(2), Duration.ofHours(7));
  }

  @Test
  void staysWithinItsDays() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = Instant.parse("2026-02-01T00:00:00Z");

    assertThat(good(all(PLAIN)))
        .allSatisfy(
            order -> {
              assertThat(order.occurredAt()).isAfterOrEqualTo(start).isBefore(end);
              assertThat(order.lines())
                  .allSatisfy(line -> assertThat(line.invoicedAt()).isBefore(end));
            });
  }

  @Test
  void writesTheSameOrdersInEveryVersion() {
    OrderEvent first = good(all(PLAIN)).getFirst();

    assertThat(first.orderId() + " " + first.occurredAt() + " " + first.lines().getFirst())
        .isEqualTo(
            "816168-0000001 2026-01-01T07:08:41.006Z OrderLine[productId=23366D,"
                + " description=Optional[FELT COAT HANGER], quantity=10, unitPrice=1.9400,"
                + " invoicedAt=2026-01-01T07:08:41.006Z]");
  }

  private static List<Delivery> all(GeneratorPlan plan) {
    List<Delivery> deliveries = new ArrayList<>();
    new OrderStream(plan).forEachRemaining(deliveries::add);
    return deliveries;
  }

  private static List<OrderEvent> good(List<Delivery> deliveries) {
    return of(Nature.GOOD, deliveries);
  }

  private static List<OrderEvent> of(Nature nature, List<Delivery> deliveries) {
    return deliveries.stream()
        .filter(delivery -> delivery.nature() == nature)
        .map(Delivery::order)
        .toList();
  }

  private static Set<String> eventIds(List<Delivery> deliveries) {
    Set<String> ids = new HashSet<>();
    deliveries.forEach(delivery -> ids.add(delivery.order().eventId()));
    return ids;
  }

  private static Duration longestStepBack(List<Delivery> deliveries) {
    Duration longest = Duration.ZERO;
    Instant latest = Instant.MIN;
    for (Delivery delivery : deliveries) {
      Instant at = delivery.order().occurredAt();
      if (at.isAfter(latest)) {
        latest = at;
      } else if (Duration.between(at, latest).compareTo(longest) > 0) {
        longest = Duration.between(at, latest);
      }
    }
    return longest;
  }
}
