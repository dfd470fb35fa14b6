package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.EditedContracts;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.LakeSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.Contracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are made anew are what they would be had nothing happened before. */
final class RebuildingTest {
  private static final String[] MARCH = {
    "silver.order_lines", "--from", "2011-03-01", "--to", "2011-04-01", "--downstream"
  };

  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);
  private final SalesRuns runs = new SalesRuns(lake, TestLake.CONTRACTS);
  private final RandomOrders orders = new RandomOrders(21);
  private final List<Order> all = new ArrayList<>();

  @Test
  void daysThatAreMadeAnewAreWhatTheyWereAndNothingElseIsTouched() {
    arrive(120);
    runs.run();
    Map<String, List<String>> before = SalesRuns.rows();
    // Came since, and is for the next run.
    arrive(40);

    List<Outcome> outcomes = runs.rebuild(MARCH);

    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(SalesRuns.TABLES.size());
    assertThat(outcomes.get(0).note()).isEqualTo("rebuilt: 2011-03-01 up to 2011-04-01");
    assertThat(SalesRuns.rows()).isEqualTo(before);
    for (String table : SalesRuns.TABLES) {
      assertThat(summary(table))
          .containsEntry("headwater.replaced", "2011-03-01/2011-04-01")
          .containsEntry("changed-partition-count", "1");
    }
    runs.run();
    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(all).monthly());
    assertThat(runs.run()).containsOnly(Outcome.nothingNew());
  }

  @Test
  void whatWasLostIsThereAgainAndReadersSeeItWithAllThatFollows() {
    arrive(120);
    runs.run();
    Map<String, List<String>> before = SalesRuns.rows();
    TestLake.run("DELETE FROM lake.silver.order_lines WHERE occurred_at >= '2011-03-01'");
    TestLake.run("DELETE FROM lake.silver.orders_quarantine WHERE occurred_at >= '2011-03-01'");
    runs.run();
    List<String> lost = LakeSales.monthly();

    runs.rebuild(
        "silver.order_lines", "--from", "2011-03-10", "--to", "2011-04-12", "--downstream");

    assertThat(SalesRuns.rows()).isEqualTo(before);
    assertThat(runs.monthlyBefore())
        .hasSameSizeAs(lost)
        .hasSizeLessThan(before.get("gold.agg_sales_monthly").size());
  }

  /** Without what depends on it in the same run, the next one lets it follow. */
  @Test
  void theNextRunFollowsTheDaysThatWereMadeAnew() {
    arrive(120);
    runs.run();
    List<String> before = LakeSales.monthly();

    runs.rebuild("silver.order_lines", "--from", "2011-03-01", "--to", "2011-04-01");
    assertThat(LakeSales.monthly()).isEqualTo(before);
    arrive(40);
    runs.run();

    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(all).monthly());
    assertThat(summary("gold.agg_sales_daily"))
        .doesNotContainEntry("headwater.replaced", "everything");
  }

  @Test
  void goldAloneMayBeMadeAnew() {
    arrive(120);
    runs.run();
    Map<String, List<String>> before = SalesRuns.rows();
    TestLake.run(
        "UPDATE lake.gold.agg_sales_daily SET lines = 0 WHERE day >= '2011-03-01' AND day < '2011-04-01'");
    TestLake.run(
        "DELETE FROM lake.gold.fct_order_lines WHERE day >= '2011-03-01' AND day < '2011-04-01'");

    assertThat(
            runs.rebuild(
                "gold.agg_sales_daily",
                "gold.fct_order_lines",
                "--from",
                "2011-03-01",
                "--to",
                "2011-04-01"))
        .hasSize(3);

    assertThat(SalesRuns.rows()).isEqualTo(before);
  }

  @Test
  void theEventThatSilverHoldsStaysTheFirstOfItsId() {
    Order one = Order.placed("1", "2011-03-05T10:00:00Z", 1, "1.0000");
    Order other =
        new Order(one.eventId(), "placed", "2", one.occurredAt(), null, "EIRE", one.lines());
    Order next = Order.placed("1", "2011-04-05T10:00:00Z", 5, "1.0000");
    Order elsewhere =
        new Order(one.eventId(), "placed", "1", next.occurredAt(), null, "EIRE", next.lines());
    bronze.append(one);
    runs.run();
    // In a partition of the log before that of the first; and one that is seen beside a first.
    bronze.append(other, elsewhere, one);
    runs.run();
    Map<String, List<String>> before = SalesRuns.rows();

    runs.rebuild("silver.order_lines");

    assertThat(SalesRuns.rows()).isEqualTo(before);
    runs.rebuild("silver.order_lines", "--from", "2011-04-01", "--to", "2011-05-01");
    assertThat(SalesRuns.rows()).isEqualTo(before);
  }

  @Test
  void aRuleThatChangedIsFoundAndTheHistoryIsWhatItWouldBeByIt(@TempDir Path folder) {
    arrive(60);
    runs.run();
    arrive(60);
    Contracts lenient =
        new EditedContracts(folder)
            .edit("log/shop.orders.v1", "minimum: 1\n", "minimum: 0\n")
            .load();
    SalesRuns changed = new SalesRuns(lake, lenient);

    for (int time = 0; time < 2; time++) {
      assertThat(changed.run().get(0).note())
          .isEqualTo(
              "has rows of another query or other rules: './headwater batch rebuild silver.order_lines' makes them anew");
    }
    assertThat(changed.rebuild("--changed", "--downstream"))
        .hasSizeGreaterThanOrEqualTo(SalesRuns.TABLES.size());

    Map<String, List<String>> rebuilt = SalesRuns.rows();
    assertThat(changed.rebuild("--changed")).isEmpty();
    Lake fresh = TestLake.empty();
    new BronzeOrders(fresh).append(all);
    new SalesRuns(fresh, lenient).run();
    assertThat(SalesRuns.rows()).isEqualTo(rebuilt);
  }

  @Test
  void daysOfWhichNoEventKeepsTheRulesAreEmptied(@TempDir Path folder) {
    bronze.append(
        Order.placed("1", "2011-03-05T10:00:00Z", 1, "1.0000").inCountry("France"),
        Order.placed("2", "2011-04-05T10:00:00Z", 1, "1.0000").inCountry("Germany"));
    runs.run();
    Contracts strict =
        new EditedContracts(folder)
            .edit(
                "log/shop.orders.v1",
                "as the shop writes it.\n        logicalTypeOptions:\n          minLength: 1",
                "as the shop writes it.\n        logicalTypeOptions:\n          minLength: 7")
            .load();

    new SalesRuns(lake, strict).rebuild(MARCH);

    assertThat(LakeSales.monthly()).containsExactly("[2011-04-01,1,1,1,1.0000]");
    assertThat(SalesRuns.rows().get("gold.fct_order_lines")).hasSize(1);
    assertThat(SalesRuns.rows().get("silver.orders_quarantine")).hasSize(1);
  }

  @Test
  void aBronzeThatLostRowsIsFollowedByAllOfSilver() {
    arrive(60);
    runs.run();
    TestLake.run("DELETE FROM lake.bronze.orders WHERE occurred_at >= '2011-03-01'");
    assertThatThrownBy(runs::run)
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("./headwater batch rebuild silver.order_lines --downstream");

    runs.rebuild("silver.order_lines", "--downstream");

    all.removeIf(order -> order.day().toString().compareTo("2011-03-01") >= 0);
    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(all).monthly());
    assertThat(runs.run()).containsOnly(Outcome.nothingNew());
  }

  @Test
  void daysOfATableThatHasNoneAreRefused() {
    assertThatThrownBy(
            () -> runs.rebuild("silver.order_lines", "--from", "2011-03-01", "--to", "2011-04-01"))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("'./headwater batch' ");
  }

  private void arrive(int count) {
    List<Order> next = orders.next(count);
    all.addAll(next);
    bronze.append(next);
  }

  private Map<String, String> summary(String table) {
    return lake.table(table).currentSnapshot().summary();
  }
}
