package io.headwater.batch.silver;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that died between the commit of quarantine and that of silver, or the other way round. */
final class SilverCrashTest {
  /** What the run had committed when it died. */
  enum Committed {
    QUARANTINE_ONLY,
    SILVER_ONLY
  }

  @ParameterizedTest
  @EnumSource(Committed.class)
  void theNextRunMendsIt(Committed committed) {
    RandomOrders orders = new RandomOrders(7);
    List<List<Order>> batches = List.of(orders.next(30), orders.next(30), orders.next(30));
    List<String> undisturbed = run(batches, null);

    assertThat(run(batches, committed)).isEqualTo(undisturbed);
  }

  private static List<String> run(List<List<Order>> batches, Committed crash) {
    Lake lake = TestLake.empty();
    BronzeOrders bronze = new BronzeOrders(lake);
    bronze.append(batches.get(0));
    Pipeline.silver(lake).run("first");
    bronze.append(batches.get(1));
    if (crash == null) {
      Pipeline.silver(lake).run("second");
    } else {
      die(lake, crash);
    }
    bronze.append(batches.get(2));
    Pipeline.silver(lake).run("third");
    return content();
  }

  private static void die(Lake lake, Committed committed) {
    SilverStep step = Pipeline.silver(lake);
    Round round = Round.next(lake, Pipeline.tables()).orElseThrow();
    Verdicts verdicts = new Judge(lake, Pipeline.tables()).judge(round.increment());
    switch (committed) {
      case QUARANTINE_ONLY -> step.quarantine("died", verdicts, round.increment().until());
      case SILVER_ONLY -> step.accept("died", verdicts, round.increment().until());
    }
  }

  private static List<String> content() {
    return TestLake.rows(
            """
            SELECT 'silver' AS place, event_id, line_no, kafka_partition, kafka_offset, '' AS why
            FROM lake.silver.order_lines
            UNION ALL
            SELECT 'quarantine', event_id, 0, kafka_partition, kafka_offset, reasons
            FROM lake.silver.orders_quarantine
            ORDER BY ALL""")
        .stream()
        .map(Row::toString)
        .toList();
  }
}
