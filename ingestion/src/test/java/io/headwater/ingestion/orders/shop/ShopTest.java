package io.headwater.ingestion.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.orders.EventType;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the made-up shop looks like a shop. */
final class ShopTest {
  private static final List<OrderEvent> ORDERS = new ArrayList<>();

  @BeforeAll
  static void trade() {
    GeneratorPlan plan =
        new GeneratorPlan(
            3,
            10_000,
            LocalDate.parse("2025-10-06"),
            LocalDate.parse("2025-12-01"),
            Share.NONE,
            Share.NONE,
            Share.NONE);
    new OrderStream(plan).forEachRemaining(delivery -> ORDERS.add(delivery.order()));
  }

  @Test
  void takesBackOnlyWhatItSold() {
    Map<String, Integer> sold = new HashMap<>();
    for (OrderEvent order : ORDERS) {
      for (OrderLine line : order.lines()) {
        String what = order.customerId() + line.productId() + line.unitPrice();
        if (order.type() == EventType.CANCELLED) {
          assertThat(line.quantity()).isNegative();
          assertThat(sold).containsKey(what);
          assertThat(-line.quantity()).isLessThanOrEqualTo(sold.get(what));
        } else {
          sold.merge(what, line.quantity(), Integer::sum);
        }
      }
    }
  }

  @Test
  void doesWhatShopsDo() {
    Map<EventType, Long> types = count(OrderEvent::type);

    assertThat(types.get(EventType.PLACED)).isBetween(8_000L, 9_000L);
    assertThat(types.get(EventType.CANCELLED)).isBetween(800L, 1_600L);
    assertThat(types.get(EventType.STOCK_MOVED)).isBetween(200L, 500L);
    assertThat(types.get(EventType.ADJUSTED)).isBetween(10L, 60L);
  }

  @Test
  void doesNotKnowEveryFifthCustomer() {
    long unknown =
        ORDERS.stream()
            .filter(order -> order.type() == EventType.PLACED)
            .filter(order -> order.customerId().isEmpty())
            .count();

    assertThat(unknown).isBetween(1_500L, 2_100L);
  }

  @Test
  void sellsMostAtHomeAndSomeAbroad() {
    Map<String, Long> countries = count(OrderEvent::country);

    assertThat(countries.get("United Kingdom")).isBetween(8_000L, 9_500L);
    assertThat(countries).hasSizeGreaterThan(15);
  }

  @Test
  void isBusyOnThursdaysAtNoonAndQuietOnSaturdays() {
    Map<DayOfWeek, Long> days = count(order -> order.day().getDayOfWeek());
    Map<Integer, Long> hours = count(order -> order.occurredAt().atZone(ZoneOffset.UTC).getHour());

    assertThat(days.get(DayOfWeek.THURSDAY)).isGreaterThan(5 * days.get(DayOfWeek.SATURDAY));
    assertThat(hours.get(12)).isGreaterThan(50 * hours.getOrDefault(3, 0L));
  }

  @Test
  void hasSmallBasketsAndAFewLargeOnes() {
    List<Integer> sizes = ORDERS.stream().map(order -> order.lines().size()).sorted().toList();
    long lines = sizes.stream().mapToLong(Integer::longValue).sum();

    assertThat(lines).isBetween(60_000L, 90_000L);
    assertThat(sizes.get(sizes.size() / 2)).isBetween(3, 7);
    assertThat(sizes.getLast()).isGreaterThan(60);
  }

  @Test
  void hasAFewFavouritesAmongManyProducts() {
    List<Long> sales =
        ORDERS.stream()
            .flatMap(order -> order.lines().stream())
            .collect(Collectors.groupingBy(OrderLine::productId, Collectors.counting()))
            .values()
            .stream()
            .sorted()
            .toList();

    assertThat(sales).hasSizeBetween(390, 401);
    assertThat(sales.getLast()).isGreaterThan(10 * sales.get(sales.size() / 2));
  }

  private static <K> Map<K, Long> count(Function<OrderEvent, K> by) {
    return ORDERS.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }
}
