package io.headwater.batch.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.audit.QualityResult;
import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.Contract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A price counts once, by its list and product, and holds until there is another. */
final class SilverPricesTest {
  private static final String HEADER =
      "supplier_id,list_no,product_id,unit_price,currency,valid_from,valid_to";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2011-08-02T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path root;

  private final Lake lake = TestLake.empty();

  @Test
  void countsAPriceOnceHoweverOftenItLands() {
    deliver(1, "S1,L1,P1,2.5,GBP,2011-09-01,", "S1,L1,P1,2.5,GBP,2011-09-01,");
    assertThat(silver().duplicates()).isEqualTo(1);
    deliver(2, "S1,L1,P1,2.50,GBP,2011-09-01,");

    Outcome outcome = silver();

    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(outcome.quarantined()).isZero();
    assertThat(texts("SELECT delivery, record_no, unit_price FROM lake.silver.prices"))
        .containsExactly("[20110801T060001Z-test,1,2.5000]");
  }

  @Test
  void quarantinesWithEveryBrokenRule() {
    deliver(
        1,
        "S1,L1,P1,2.5,GBP,2011-09-01,",
        "s/1,L1,P2,-1,pounds,2011-09-01,",
        ",,,,,,",
        "S1,L1,P1,9.9,GBP,2011-09-01,");

    assertThat(silver().added()).isEqualTo(1);

    assertThat(
            texts(
                """
                SELECT record_no, reasons
                FROM lake.silver.prices_quarantine ORDER BY record_no"""))
        .containsExactly(
            "[2,supplier_id pattern ^[A-Z0-9]{1,20}$; unit_price minimum 0;"
                + " currency pattern ^[A-Z]{3}$]",
            "[3,supplier_id required; list_no required; product_id required;"
                + " unit_price required; currency required; valid_from required]",
            "[4,conflicts with an earlier event of the same id]");
  }

  @Test
  void aPriceHoldsUntilThereIsAnother() {
    deliver(3, "S1,L3,P1,3,GBP,2011-09-01,", "S1,L4,P1,9,GBP,2011-12-01,2011-11-01");
    gold();
    deliver(1, "S1,L1,P1,1,GBP,2011-09-01,", "S1,L1,P2,7,GBP,2011-09-01,2011-09-30");
    deliver(2, "S1,L2,P1,2,GBP,2011-10-01,2011-10-31", "S2,L1,P1,8,GBP,2011-09-15,");
    gold();

    assertThat(
            texts(
                """
                SELECT supplier_id, product_id, valid_from, valid_to, unit_price, list_no
                FROM lake.gold.dim_supplier_price ORDER BY ALL"""))
        .containsExactly(
            "[S1,P1,2011-09-01,2011-09-30,3.0000,L3]",
            "[S1,P1,2011-10-01,2011-10-31,2.0000,L2]",
            "[S1,P2,2011-09-01,2011-09-30,7.0000,L1]",
            "[S2,P1,2011-09-15,null,8.0000,L1]");
    assertThat(gold()).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void whatARunMadeOfADeliveryIsAccountedForBeforeReadersSeeIt() {
    deliver(
        1,
        "S1,L1,P1,2.5,GBP,2011-09-01,",
        "S1,L1,P1,2.5,GBP,2011-09-01,",
        "S1,L1,P2,-1,GBP,2011-09-01,");
    StagedRun run = new StagedRun(lake, "one");

    gold(run.lake());

    assertThat(lake.current("bronze.price_lists").count()).isEqualTo(3);
    assertThat(lake.current("gold.dim_supplier_price").count()).isZero();
    assertThat(run.tables())
        .contains("silver.prices", "gold.dim_supplier_price")
        .noneMatch(table -> table.startsWith("bronze."));
    assertThat(new Audit(run.lake(), TestLake.CONTRACTS, CLOCK).of(run.tables()))
        .allMatch(QualityResult::passed)
        .extracting(QualityResult::text)
        .anyMatch(
            text -> text.startsWith("silver.prices ") && text.contains("unaccounted is 0, mustBe"));
  }

  private void deliver(int second, String... lines) {
    Delivery.at(root, second)
        .csv(Stream.concat(Stream.of(HEADER), Stream.of(lines)).toArray(String[]::new))
        .land();
  }

  private Outcome silver() {
    return silver(lake);
  }

  private Outcome silver(Lake seen) {
    TestLanding.step(seen, root, CLOCK).run("run");
    return new SilverStep(seen, SilverTables.of(TestLake.CONTRACTS, named("silver.prices")))
        .run("run");
  }

  private Outcome gold() {
    return gold(lake);
  }

  private Outcome gold(Lake seen) {
    silver(seen);
    return Pipeline.derived(seen, "gold.dim_supplier_price").run("run");
  }

  private static Contract named(String name) {
    return TestLake.CONTRACTS.named(name);
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
