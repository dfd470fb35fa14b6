package io.headwater.batch.silver;

import static io.headwater.batch.fixture.BronzeOrders.ARRIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.AvroOrders;
import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.rules.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The speed layer asks the rules in Java, the batch layer in SQL: both must refuse the same. */
final class ReasonsTest {
  private static final List<Rule> RULES = TestLake.CONTRACTS.named("bronze.orders").rules();

  @Test
  void refusesWhatTheSpeedLayerRefuses() {
    Lake lake = TestLake.empty();
    List<Order> orders = orders(new Random(11), 400);
    new BronzeOrders(lake).append(orders);

    List<String> reasons =
        lake
            .current("bronze.orders")
            .withColumn(Reasons.COLUMN, Reasons.broken(RULES))
            .orderBy("kafka_offset")
            .select(Reasons.COLUMN)
            .collectAsList()
            .stream()
            .map((Row row) -> row.getString(0))
            .toList();

    assertThat(reasons).isEqualTo(orders.stream().map(ReasonsTest::checked).toList());
    assertThat(reasons).contains("");
    for (Rule rule : RULES) {
      if (!rule.name().startsWith("currency") && !rule.name().startsWith("source")) {
        assertThat(reasons).anyMatch(reason -> reason.contains(rule.name()));
      }
    }
  }

  private static String checked(Order order) {
    return RULES.stream()
        .filter(rule -> rule.check(AvroOrders.record(order), ARRIVED).isPresent())
        .map(Rule::name)
        .collect(Collectors.joining("; "));
  }

  private static List<Order> orders(Random random, int count) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      orders.add(order(random, Integer.toString(i)));
    }
    return orders;
  }

  private static Order order(Random random, String number) {
    Duration late = Duration.ofHours(24).plusSeconds(random.nextInt(3) - 1);
    Instant at = ARRIVED.plus(late);
    return new Order(
        one(random, Order.idOf(number, at), "no uuid", Order.idOf(number, at) + "\n"),
        one(random, "placed", "cancelled", "lost", "Placed"),
        one(random, number, ""),
        at,
        one(random, "17850", null),
        one(random, "EIRE", ""),
        lines(random));
  }

  private static List<Order.Line> lines(Random random) {
    List<Order.Line> lines = new ArrayList<>();
    int count = random.nextInt(3);
    for (int line = 0; line < count; line++) {
      int quantity = one(random, 1, 1_000_000, 1_000_001, -1_000_000, -1_000_001);
      String price = one(random, "1.0000", "100000.0000", "100000.0001", "-100000.0001");
      lines.add(new Order.Line(line + random.nextInt(2), "P", quantity, new BigDecimal(price)));
    }
    return lines;
  }

  @SafeVarargs
  private static <T> T one(Random random, T... values) {
    return random.nextInt(3) > 0 ? values[0] : values[random.nextInt(values.length)];
  }
}
