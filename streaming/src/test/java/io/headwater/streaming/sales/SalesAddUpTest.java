package io.headwater.streaming.sales;

import static io.headwater.streaming.orders.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.orders.CountedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In whatever order events, watermarks, time and restarts come, rows and totals add up. */
final class SalesAddUpTest {
  private static final Instant DAY = Instant.parse("2026-01-01T10:00:00Z");
  private static final List<String> TYPES =
      List.of("placed", "cancelled", "adjusted", "stock_moved");
  private static final List<String> COUNTRIES = List.of("United Kingdom", "Eire", "France");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void rowsAndTotalsAddUpToThePlainSum(long seed) throws Exception {
    Random random = new Random(seed);
    List<CountedOrder> orders =
        Stream.generate(() -> randomOrder(random)).limit(400).collect(Collectors.toList());
    List<MinuteSales> rows = new ArrayList<>();
    List<MinuteTotal> totals = new ArrayList<>();
    SalesHarness harness = SalesHarness.open();
    for (CountedOrder order : orders) {
      harness.feed(order);
      switch (random.nextInt(12)) {
        case 0 -> harness.pass(Duration.ofMillis(random.nextInt(3_000)));
        case 1 -> harness.pass(Duration.ofSeconds(random.nextInt(300)));
        case 2 -> harness.watermark(randomTime(random).toString());
        case 3 -> {
          rows.addAll(harness.rows());
          totals.addAll(harness.totals());
          harness = harness.restarted();
        }
        default -> {}
      }
    }
    harness.endOfStream();
    rows.addAll(harness.rows());
    totals.addAll(harness.totals());
    harness.close();

    Map<Minute, Sales> expected =
        orders.stream().collect(Collectors.toMap(Minute::of, Sales::of, Sales::plus));
    assertThat(rows.stream().collect(toSums())).isEqualTo(expected);
    assertThat(newest(totals)).isEqualTo(expected);
  }

  private static Collector<MinuteSales, ?, Map<Minute, Sales>> toSums() {
    return Collectors.toMap(MinuteSales::minute, MinuteSales::sales, Sales::plus);
  }

  private static Map<Minute, Sales> newest(List<MinuteTotal> totals) {
    return totals.stream()
        .collect(
            Collectors.toMap(MinuteTotal::minute, MinuteTotal::sales, (older, newer) -> newer));
  }

  private static CountedOrder randomOrder(Random random) {
    return order(
        Long.toString(random.nextLong()),
        TYPES.get(random.nextInt(TYPES.size())),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        randomTime(random).toString());
  }

  private static Instant randomTime(Random random) {
    return DAY.plusMillis(random.nextInt(600_000));
  }
}
