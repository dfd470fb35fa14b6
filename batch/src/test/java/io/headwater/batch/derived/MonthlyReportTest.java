package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.audit.QualityResult;
import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Deal;
import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.ExpectedMonths;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.LandingPipeline;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly report is a calculation from the orders, the deals and the targets there are. */
final class MonthlyReportTest {
  private static final String TABLE = "gold.agg_monthly_report";
  private static final String HEADER = "month,revision,revenue_target,deals_target,currency";
  private static final List<String> STAGES =
      List.of("appointmentscheduled", "contractsent", "closedwon", "closedlost");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2011-08-02T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path root;

  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);
  private final Random random = new Random(3);
  private final List<Order> orders = new ArrayList<>();
  private final List<Deal> deals = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();

  @Test
  void everyMonthIsACalculationFromOrdersDealsAndTargets() {
    RandomOrders shop = new RandomOrders(17);
    order(shop.next(60));
    deal(1);
    target(1, "2011-01-01,1,120000.50,90000", "2011-02-01,1,50000,", "2012-06-15,1,0,1000");
    run(lake);
    assertThat(report()).isEqualTo(expected());

    // Late orders of every month, deals that went on, and a new plan for one month.
    order(shop.next(30));
    deal(2);
    target(2, "2011-02-01,2,64000,1", "2011-02-01,1,50000,");
    run(lake);

    assertThat(report()).isEqualTo(expected()).hasSizeGreaterThan(6);
    assertThat(report()).last().asString().endsWith("0.0000,null,1000.0000,0.0000]");
    assertThat(run(lake)).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void aRunOfItKeepsItsPromisesAndNamesWhatItWasMadeFrom() {
    order(new RandomOrders(4).next(30));
    deal(1);
    target(1, "2011-01-01,1,120000.50,90000");
    StagedRun run = new StagedRun(lake, "one");

    run(run.lake());

    assertThat(new Audit(run.lake(), TestLake.CONTRACTS, CLOCK).of(run.tables()))
        .filteredOn(result -> result.dataset().equals(TABLE))
        .hasSize(4)
        .allMatch(QualityResult::passed)
        .extracting(result -> result.rule().name())
        .contains("deals that are in no month", "revenue that differs from the days");
    assertThat(run.lake().tip(TABLE).snapshot().orElseThrow().summary().get("headwater.inputs"))
        .contains("gold.agg_sales_daily@", "silver.crm_deals@", "silver.sales_targets@");
    TestLake.run(
        "DELETE FROM lake.%s.branch_audit_one WHERE month = '2011-03-01'".formatted(TABLE));
    assertThat(new Audit(run.lake(), TestLake.CONTRACTS, CLOCK).of(List.of(TABLE)))
        .filteredOn(QualityResult::stops)
        .extracting(result -> result.rule().name())
        .containsExactly("revenue that differs from the days", "deals that are in no month");
  }

  @Test
  void aShopWithoutDealsAndTargetsHasMonthsToo() throws IOException {
    Files.createDirectories(root.resolve("landing/sales-targets"));
    Files.createDirectories(root.resolve("landing/crm-deals"));
    order(new RandomOrders(5).next(20));
    StagedRun run = new StagedRun(lake, "alone");
    run(run.lake());

    assertThat(new Audit(run.lake(), TestLake.CONTRACTS, CLOCK).of(run.tables()))
        .filteredOn(result -> result.dataset().equals(TABLE))
        .hasSize(4)
        .allMatch(QualityResult::passed);
    deal(1);
    run(run.lake());
    assertThat(texts("SELECT * FROM lake.%s.branch_audit_alone ORDER BY month".formatted(TABLE)))
        .isEqualTo(expected());
  }

  @Test
  void aTargetThatIsWrongIsPutAside() {
    target(1, "2011-01-01,1,-5,", "2011-01-01,0,5,", "2011-02-01,1,5,", "August,1,5,");
    target(2, "2011-02-01,1,6,");

    new LandingPipeline(lake, root, CLOCK).run("silver.sales_targets");

    assertThat(
            texts(
                "SELECT record_no, reasons FROM lake.silver.sales_targets_quarantine ORDER BY 1, 2"))
        .containsExactly(
            "[1,conflicts with an earlier event of the same id]",
            "[1,revenue_target minimum 0]",
            "[2,revision minimum 1]");
    assertThat(texts("SELECT record_no FROM lake.bronze.landing_rejects")).containsExactly("[4]");
    assertThat(texts("SELECT revenue_target FROM lake.silver.sales_targets"))
        .containsExactly("[5.0000]");
  }

  private Outcome run(Lake seen) {
    Pipeline.run(seen);
    LandingPipeline landed = new LandingPipeline(seen, root, CLOCK);
    landed.run("silver.sales_targets");
    landed.run("silver.crm_deal_records");
    Pipeline.derived(seen, "silver.crm_deals").run("run");
    Pipeline.derived(seen, "gold.agg_customers_monthly").run("run");
    return Pipeline.derived(seen, TABLE).run("run");
  }

  private void order(List<Order> more) {
    orders.addAll(more);
    bronze.append(more);
  }

  /** Tells of forty deals: what they are now, some without an amount or in another currency. */
  private void deal(int version) {
    List<Deal> told = new ArrayList<>();
    for (int id = 0; id < 40; id++) {
      BigDecimal amount =
          random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(900_000), 2);
      String currency = random.nextInt(8) == 0 ? "EUR" : "GBP";
      LocalDate closes = LocalDate.parse("2011-01-01").plusDays(random.nextInt(200));
      String stage = STAGES.get(random.nextInt(STAGES.size()));
      told.add(new Deal(id, version, stage, amount, currency, closes));
    }
    deals.addAll(told);
    String[] lines = told.stream().map(Deal::line).toArray(String[]::new);
    Delivery.of("crm-deals", root, version).jsonLines(lines).land();
  }

  private void target(int second, String... rows) {
    targets.addAll(List.of(rows));
    List<String> lines = new ArrayList<>(List.of(HEADER));
    List.of(rows).forEach(row -> lines.add(row + ",GBP"));
    Delivery.of("sales-targets", root, second).csv(lines.toArray(String[]::new)).land();
  }

  private List<String> expected() {
    return new ExpectedMonths(new ExpectedSales(orders).counted(), deals, targets).rows();
  }

  private static List<String> report() {
    return texts("SELECT * FROM lake." + TABLE + " ORDER BY month");
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
