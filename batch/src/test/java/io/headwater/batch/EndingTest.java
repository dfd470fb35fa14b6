package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.LakeSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.publish.Publishing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The shipped contracts' own rules decide here. */
final class EndingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

  private final Lake lake = TestLake.empty();
  private final List<Order> orders = new RandomOrders(5).next(40);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aRunThatKeepsEveryRuleIsPublishedAndItsResultsAreKept() {
    new BronzeOrders(lake).append(orders);

    end(new StagedRun(lake, "good"), Arguments.Action.RUN, () -> {});

    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(orders).monthly());
    assertThat(texts("SELECT DISTINCT run_id, passed, measured_at FROM lake.ops.quality_results"))
        .containsExactly("[good,true,2026-03-01T00:00:00Z]");
    assertThat(
            texts("SELECT rule FROM lake.ops.quality_results WHERE dataset = 'silver.order_lines'"))
        .contains("[unaccounted]");
    assertThat(said()).contains("5 tables published");
  }

  @Test
  void aRunThatBreaksARuleLeavesMainAsItWasAndSaysWhichWithRows() {
    BronzeOrders bronze = new BronzeOrders(lake);
    bronze.append(orders);
    end(new StagedRun(lake, "good"), Arguments.Action.RUN, () -> {});
    List<String> before = LakeSales.monthly();
    bronze.append(Order.placed("1", "2011-02-05T10:00:00Z", 1, "1.0000"));

    assertThatThrownBy(
            () ->
                end(
                    new StagedRun(lake, "bad"),
                    Arguments.Action.RUN,
                    () ->
                        TestLake.run(
                            """
                            INSERT INTO lake.gold.agg_sales_daily.branch_audit_bad
                            SELECT * FROM lake.gold.agg_sales_daily.branch_audit_bad LIMIT 1""")))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("nothing of run bad is published")
        .hasMessageContaining("./headwater batch discard bad");

    assertThat(LakeSales.monthly()).isEqualTo(before);
    assertThat(said()).contains("gold.agg_sales_daily", "error: ", "\"country\":");
    assertThat(
            texts(
                "SELECT rule, failing_rows, sample_rows IS NOT NULL FROM lake.ops.quality_results WHERE NOT passed AND failing_rows > 0"))
        .containsExactly("[day, country duplicateValues,1,true]");
    end(new StagedRun(lake, "next"), Arguments.Action.RUN, () -> {});
    assertThat(LakeSales.monthly()).isNotEqualTo(before);
    assertThat(LakeSales.branches()).isEmpty();
  }

  @Test
  void aRunMayBeHeldAfterItsAudit() {
    new BronzeOrders(lake).append(orders);

    end(new StagedRun(lake, "held"), Arguments.Action.AUDIT, () -> {});

    assertThat(LakeSales.monthly()).isEmpty();
    assertThat(LakeSales.branches()).hasSize(5);
    assertThat(said()).contains("Run held is held", "./headwater batch publish held");
  }

  @Test
  void aRunWithNothingNewMeasuresNothing() {
    end(new StagedRun(lake, "idle"), Arguments.Action.RUN, () -> {});

    assertThat(lake.table("ops.quality_results").currentSnapshot()).isNull();
    assertThat(said()).isEmpty();
  }

  private void end(StagedRun run, Arguments.Action action, Runnable meanwhile) {
    Ending ending =
        new Ending(
            run.branch(),
            new Audit(run.lake(), TestLake.CONTRACTS, CLOCK),
            new Publishing(lake.catalog()),
            CLOCK,
            new PrintStream(said, true, StandardCharsets.UTF_8));
    ending.ofEarlierRuns();
    run.steps();
    meanwhile.run();
    ending.of(run.id(), action);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
