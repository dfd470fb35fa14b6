package io.headwater.batch.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.bronze.BronzeStep;
import io.headwater.batch.bronze.MemoryLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.AvroOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.TestRegistry;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.wire.RegistryAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is planted in the tables of sales is found, and named with its place. */
final class VerificationTest {
  private static final Set<String> TABLES =
      Set.of(
          "bronze.orders",
          "silver.order_lines",
          "gold.fct_order_lines",
          "gold.agg_sales_daily",
          "gold.agg_sales_monthly");

  private final Lake lake = TestLake.empty();
  private final MemoryLog log = new MemoryLog(lake.session());
  private final TestRegistry registry = new TestRegistry();
  private final RandomOrders orders = new RandomOrders(11);
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  VerificationTest() throws IOException {}

  @BeforeEach
  void fill() {
    send(40);
    log.add(1, "no order".getBytes(UTF_8));
    bronze();
    Pipeline.run(lake);
    send(30);
    bronze();
    Pipeline.run(lake);
  }

  @AfterEach
  void stopRegistry() {
    registry.close();
  }

  @Test
  void whatFollowsFromTheLogHoldsWhateverArrivedSince() {
    send(5);
    bronze();
    send(3);

    Report report = verify();

    assertThat(report.holds()).as(report.text()).isTrue();
    assertThat(report.findings())
        .extracting(Finding::table)
        .contains("bronze.dead_letters", "silver.orders_quarantine")
        .containsAll(TABLES);
    assertThat(finding(report, "silver.orders_quarantine").held()).isPositive();
    assertThat(finding(report, "bronze.orders").behind()).isEqualTo("3 offsets of shop.orders.v1");
    assertThat(finding(report, "silver.order_lines").behind()).isEqualTo("5 rows of bronze.orders");
    assertThat(finding(report, "gold.agg_sales_daily").behind()).isEmpty();
    assertThat(progress.toString(UTF_8)).contains("[1 of 9] bronze.orders", "rows/s", "s left");
  }

  @Test
  void whatIsPlantedIsFoundAndNamedWithItsPlace() {
    String lost = any("event_id", "lake.silver.orders_quarantine");
    String twice = any("event_id", "lake.silver.order_lines WHERE line_no = 1");
    String month = any("CAST(MAX(month) AS STRING)", "lake.gold.agg_sales_monthly");
    TestLake.run("DELETE FROM lake.bronze.orders WHERE kafka_partition = 0 AND kafka_offset = 3");
    TestLake.run("DELETE FROM lake.silver.orders_quarantine WHERE event_id = '" + lost + "'");
    TestLake.run(
        """
        INSERT INTO lake.silver.order_lines
        SELECT * FROM lake.silver.order_lines WHERE line_no = 1 AND event_id = '%s'"""
            .formatted(twice));
    TestLake.run(
        "DELETE FROM lake.gold.fct_order_lines WHERE TRUNC(day, 'MM') = DATE'%s'".formatted(month));
    TestLake.run(
        "UPDATE lake.gold.agg_sales_monthly SET net_amount = net_amount + 1 WHERE month = DATE'%s'"
            .formatted(month));

    Report report = verify();

    assertThat(report.holds()).isFalse();
    assertThat(report.findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(
            finding ->
                "%s missing %d extra %d changed %d"
                    .formatted(
                        finding.table(), finding.missing(), finding.extra(), finding.changed()))
        .containsExactly(
            "bronze.orders missing 1 extra 0 changed 0",
            "silver.order_lines missing 0 extra 1 changed 0",
            "silver.orders_quarantine missing 1 extra 0 changed 0",
            "silver.order_lines missing 0 extra 0 changed 0",
            "gold.agg_sales_monthly missing 0 extra 0 changed 1",
            "gold.fct_order_lines missing %d extra 0 changed 0".formatted(linesOf(month)),
            "gold.fct_order_lines missing 0 extra 0 changed 0");
    assertThat(report.text())
        .contains(
            "kafka_partition 0, kafka_offset 3: missing",
            "event_id %s, line_no 1: should not be there".formatted(twice),
            "one row for each event_id, line_no is 1, mustBe 0",
            "month %s: net_amount is ".formatted(month),
            "7 of 11 comparisons do not hold");
  }

  private void send(int count) {
    for (Order order : orders.next(count)) {
      log.add(Math.floorMod(order.orderId().hashCode(), 2), AvroOrders.bytes(order));
    }
  }

  private void bronze() {
    new BronzeStep(
            lake,
            log,
            decoding(),
            TestLake.CONTRACTS.named("shop.orders.v1"),
            TestLake.CONTRACTS.named("bronze.orders"))
        .run("run");
  }

  private Report verify() {
    return verify(TABLES);
  }

  private Report verify(Set<String> tables) {
    Checks checks =
        new Checks(
            TestLake.CONTRACTS,
            lake.holding(Checks.tables(TestLake.CONTRACTS)),
            log,
            decoding(),
            new LandingStore(lake.table("bronze.price_lists").io(), "file:///nowhere/"));
    return new Verification(checks, new PrintStream(progress, true, UTF_8)).run(tables);
  }

  private RecordDecoding decoding() {
    return new RecordDecoding(
        RegistryAddress.open(registry.uri()), Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  private static String any(String column, String table) {
    return TestLake.rows("SELECT %s FROM %s LIMIT 1".formatted(column, table)).get(0).getString(0);
  }

  private static long linesOf(String month) {
    return TestLake.rows(
            "SELECT lines FROM lake.gold.agg_sales_monthly WHERE month = DATE'%s'".formatted(month))
        .get(0)
        .getLong(0);
  }

  private static Finding finding(Report report, String table) {
    List<Finding> findings =
        report.findings().stream().filter(finding -> finding.table().equals(table)).toList();
    return findings.get(0);
  }
}
