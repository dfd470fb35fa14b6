package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.EditedContracts;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.LakeSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are partitioned by the day from some run on hold files of both kinds. */
final class PartitionEvolutionTest {
  private static final String MONTH = "- property: partitionTransform\n            value: month";
  private static final Map<String, String> TIMES =
      Map.of(
          "silver.order_lines", "occurred_at",
          "gold.fct_order_lines", "day",
          "gold.agg_sales_daily", "day");

  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);
  private final RandomOrders orders = new RandomOrders(33);
  private final List<Order> all = new ArrayList<>();

  @Test
  void runsAndRebuildsStayExactAndAWholeRebuildMovesEveryFile(@TempDir Path folder) {
    arrive(60);
    new SalesRuns(lake, TestLake.CONTRACTS).run();
    SalesRuns runs = byTheDay(folder);
    arrive(60);

    runs.run();

    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(all).monthly());
    Map<String, List<String>> before = SalesRuns.rows();
    assertThat(
            runs.rebuild("silver.order_lines", "--from", "2011-03-10", "--to", "2011-03-12")
                .get(0)
                .note())
        .isEqualTo("rebuilt: 2011-03-01 up to 2011-04-01");
    assertThat(SalesRuns.rows()).isEqualTo(before);

    runs.rebuild("silver.order_lines", "gold.fct_order_lines", "gold.agg_sales_daily");

    TIMES.keySet().forEach(table -> assertThat(specs(table)).containsExactly(spec(table)));
    assertThat(
            runs.rebuild("silver.order_lines", "--from", "2011-03-10", "--to", "2011-03-12")
                .get(0)
                .note())
        .isEqualTo("rebuilt: 2011-03-10 up to 2011-03-12");
    assertThat(SalesRuns.rows()).isEqualTo(before);
  }

  private SalesRuns byTheDay(Path folder) {
    EditedContracts contracts = new EditedContracts(folder);
    TIMES.forEach(
        (table, time) -> {
          contracts.edit(table.replace('.', '/'), MONTH, MONTH.replace("month", "day"));
          lake.table(table)
              .updateSpec()
              .removeField(time + "_month")
              .addField(Expressions.day(time))
              .commit();
        });
    return new SalesRuns(lake, contracts.load());
  }

  private List<Integer> specs(String table) {
    return TestLake.rows("SELECT DISTINCT spec_id FROM lake." + table + ".files").stream()
        .map(row -> row.getInt(0))
        .toList();
  }

  private int spec(String table) {
    Table loaded = lake.table(table);
    return loaded.spec().specId();
  }

  private void arrive(int count) {
    List<Order> next = orders.next(count);
    all.addAll(next);
    bronze.append(next);
  }
}
