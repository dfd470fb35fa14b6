package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class DerivedStepTest {
  private static final List<String> TABLES =
      List.of(
          "bronze.orders",
          "silver.order_lines",
          "silver.orders_quarantine",
          "gold.fct_order_lines",
          "gold.agg_sales_daily",
          "gold.agg_sales_monthly");

  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);

  @Test
  void tenIncrementsGiveWhatPlainJavaMakesOfAllOrders() {
    RandomOrders orders = new RandomOrders(42);
    List<Order> all = new ArrayList<>();
    for (int batch = 0; batch < 10; batch++) {
      List<Order> next = orders.next(25);
      all.addAll(next);
      bronze.append(next);
      Pipeline.run(lake);
    }

    ExpectedSales expected = new ExpectedSales(all);
    assertThat(monthly()).isEqualTo(expected.monthly());
    assertThat(daily()).isEqualTo(expected.daily());
  }

  @Test
  void oneIncrementGivesTheSame() {
    List<Order> all = new RandomOrders(42).next(250);
    bronze.append(all);
    Pipeline.run(lake);

    assertThat(monthly()).isEqualTo(new ExpectedSales(all).monthly());
    assertThat(daily()).isEqualTo(new ExpectedSales(all).daily());
  }

  @Test
  void theSameRunAgainCommitsNothing() {
    bronze.append(new RandomOrders(1).next(20));
    Pipeline.run(lake);
    List<Integer> before = snapshots();

    List<Outcome> outcomes = Pipeline.run(lake);

    assertThat(outcomes).containsOnly(Outcome.nothingNew());
    assertThat(snapshots()).isEqualTo(before);
  }

  @Test
  void aSecondReplayOfEverythingChangesNoGold() {
    List<Order> all = new RandomOrders(2).next(60);
    bronze.append(all);
    Pipeline.run(lake);
    List<String> before = monthly();
    bronze.append(new ExpectedSales(all).counted().stream().toList());

    List<Outcome> outcomes = Pipeline.run(lake);

    assertThat(outcomes.get(0).duplicates()).isEqualTo(new ExpectedSales(all).counted().size());
    assertThat(outcomes.subList(1, 4)).containsOnly(Outcome.nothingNew());
    assertThat(monthly()).isEqualTo(before);
  }

  @Test
  void touchesOnlyTheMonthsThatGainedRows() {
    bronze.append(
        Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"),
        Order.placed("2", "2011-03-31T23:59:59Z", 1, "1.0000"));
    Pipeline.run(lake);
    bronze.append(Order.placed("3", "2011-03-01T00:00:00Z", 2, "1.0000"));
    Pipeline.run(lake);

    Snapshot snapshot = lake.table("gold.agg_sales_monthly").currentSnapshot();
    assertThat(snapshot.summary()).containsEntry("changed-partition-count", "1");
    assertThat(monthly()).containsExactly("[2011-01-01,1,1,1,1.0000]", "[2011-03-01,2,2,1,3.0000]");
  }

  @Test
  void buildsAnewWhenTheInputWasRewritten() {
    bronze.append(
        Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"),
        Order.placed("2", "2011-02-05T10:00:00Z", 1, "1.0000"));
    Pipeline.run(lake);
    TestLake.run("DELETE FROM lake.silver.order_lines WHERE order_id = '1'");

    List<Outcome> outcomes = Pipeline.run(lake);

    assertThat(outcomes.get(1).note()).contains("rebuilt whole", "silver.order_lines");
    assertThat(monthly()).containsExactly("[2011-02-01,1,1,1,1.0000]");
    assertThat(Pipeline.run(lake)).containsOnly(Outcome.nothingNew());
  }

  @Test
  void everyCommitSaysItsRunAndInputs() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    Pipeline.run(lake);

    long read = lake.table("silver.order_lines").currentSnapshot().snapshotId();
    assertThat(lake.table("gold.fct_order_lines").currentSnapshot().summary())
        .containsEntry("headwater.run", "run")
        .containsEntry("headwater.inputs", "silver.order_lines@" + read)
        .containsEntry("headwater.input.silver.order_lines", Long.toString(read));
  }

  private List<Integer> snapshots() {
    return TABLES.stream().map(table -> TestLake.snapshots(lake, table)).toList();
  }

  private static List<String> monthly() {
    return texts(
        """
        SELECT month, lines, invoices, known_customers, net_amount
        FROM lake.gold.agg_sales_monthly ORDER BY month""");
  }

  private static List<String> daily() {
    return texts(
        """
        SELECT day, country, lines, invoices, orders, cancellations, known_customers, units,
          net_amount
        FROM lake.gold.agg_sales_daily ORDER BY day, country""");
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
