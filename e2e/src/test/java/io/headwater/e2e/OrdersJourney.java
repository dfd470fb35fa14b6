package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The journey of real orders: from day files to what an analyst reads, compared with DuckDB over
 * the same raw files. Uses the Online Retail files beside the repository where they are, else day
 * files of a small seeded shop. The same on every deployment.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class OrdersJourney {
  private final Function<Path, Deployment> deployments;
  private final PublishedSums published = new PublishedSums();
  private Path temporary;
  private Path orders;
  private Deployment headwater;
  private Layers layers;
  private RawOrders raw;

  OrdersJourney(Function<Path, Deployment> deployments) {
    this.deployments = deployments;
  }

  @BeforeAll
  void demo(@TempDir Path folder) throws Exception {
    temporary = folder;
    orders = folder.resolve("orders");
    headwater = deployments.apply(folder);
    layers = new Layers(headwater);
    writeDayFiles();
    raw = new RawOrders(orders);
    Outcome demo = headwater.demo("--orders", headwater.nameOf(orders));
    System.out.println(demo.err());
    demo.orFail();
    assertThat(demo.err()).contains("Both layers agree");
  }

  @AfterAll
  void down() throws SQLException {
    if (headwater != null) {
      headwater.close();
    }
    if (raw != null) {
      raw.close();
    }
  }

  private void writeDayFiles() throws IOException {
    Path real = Repository.sharedData("online-retail");
    if (Files.isDirectory(real)) {
      System.out.println("Replaying " + real);
      DayFiles.copy(real, orders);
    } else {
      System.out.println("Replaying a seeded shop");
      DayFiles.write(orders, 20_261_121L, LocalDate.of(2024, 2, 20), 45);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void goldEqualsTheRawFiles(Breakdown by) throws SQLException {
    assertThat(headwater.sql(by.gold())).isEqualTo(raw.ask(by.raw()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL")
  @Order(2)
  void goldEqualsThePublishedSums(Breakdown by) {
    assumeTrue(published.exist(), "no published sums beside the repository");
    assertThat(headwater.sql(by.gold())).isEqualTo(published.by(by));
  }

  @Test
  @Order(3)
  void liveEqualsTheRawFilesForClosedMinutes() throws SQLException {
    String closed = "(select date_trunc('minute', max(closed_until)) from live.sales_per_minute)";
    List<String> until =
        headwater.sql("select date_format(" + closed + " at time zone 'UTC', '%Y-%m-%d %H:%i:%s')");
    // An order counts whole in the minute of its first line.
    assertThat(
            headwater.sql(
                "select sum(lines), sum(units), sum(revenue) from live.sales_per_minute where window_end <= "
                    + closed))
        .isEqualTo(
            raw.ask(
                """
                with placed as (
                  select *, first_value(written) over (partition by invoice, cast(written as date) order by written) as placed_at from raw
                )
                select count(*), sum(quantity), {net} from placed where placed_at < timestamp '%s'
                """
                    .formatted(until.getFirst())));
  }

  @Test
  @Order(4)
  void servingJoinsGoldAndLive() {
    assertThat(headwater.sql("select sum(lines), sum(revenue) from serving.sales_daily"))
        .isEqualTo(headwater.sql("select sum(lines), sum(revenue) from serving.sales_monthly"));
    assertThat(headwater.sql("select distinct layer from serving.sales_daily order by 1"))
        .containsExactly("batch", "live");
  }

  @Test
  @Order(5)
  void aSecondBatchMakesNoSnapshot() {
    List<String> before = layers.snapshots();
    headwater.run("batch").orFail();
    assertThat(layers.snapshots()).isEqualTo(before);
  }

  /** The month is in the real files, and for the seeded shop it is the one of most of its days. */
  @Test
  @Order(6)
  void aMonthThatIsMadeAnewChangesNoFigure() {
    String year = published.exist() ? "2011" : "2024";
    String rows =
        "select count(*), count(distinct event_id), sum(quantity), sum(net_amount), sum(kafka_offset) from silver.order_lines";
    List<String> silver = headwater.sqlAsEngineer(rows);
    List<String> totals = layers.totals();
    Outcome rebuilt =
        headwater
            .run(
                "batch",
                "rebuild",
                "silver.order_lines",
                "--from",
                year + "-03-01",
                "--to",
                year + "-04-01",
                "--downstream")
            .orFail();
    assertThat(rebuilt.err())
        .contains("rebuilt: " + year + "-03-01 up to " + year + "-04-01", "tables published");
    assertThat(headwater.sqlAsEngineer(rows)).isEqualTo(silver);
    assertThat(layers.totals()).isEqualTo(totals);
    List<String> snapshots = layers.snapshots();
    headwater.run("batch").orFail();
    assertThat(layers.snapshots()).isEqualTo(snapshots);
  }

  @Test
  @Order(7)
  void aSecondReplayChangesNoFigure() {
    List<String> before = layers.totals();
    headwater.run("replay", "orders", headwater.nameOf(orders)).orFail();
    layers.settle();
    assertThat(layers.totals()).isEqualTo(before);
    assertThat(headwater.sqlAsEngineer("select count(*) from silver.orders_quarantine"))
        .containsExactly("0");
  }

  @Test
  @Order(8)
  void aKilledTaskManagerLosesAndDoublesNothing() {
    Generation generation =
        new Generation(
            headwater,
            temporary,
            2012,
            "--count",
            "6000",
            "--seed",
            "11",
            "--days",
            "20",
            "--rate",
            "600",
            "--duplicates",
            "0.05");
    long rows = layers.liveRows();
    Started sending = generation.start();
    await("the stream to be in the midst of it")
        .atMost(Layers.CATCH_UP)
        .until(() -> layers.liveRows() > rows);
    headwater.kill(Set.of("flink-taskmanager"));
    await("the task manager to be gone")
        .until(() -> !headwater.parts().contains("flink-taskmanager"));
    headwater.up();
    sending.outcome().orFail();
    layers.settle();
    layers.tell(2012, generation.ledger());
  }

  @Test
  @Order(9)
  void poisonIsPutAsideAndTheRestGoesThrough() {
    Generation generation =
        new Generation(
            headwater, temporary, 2013, "--count", "500", "--seed", "13", "--days", "5", "--bad",
            "0.2");
    generation.send();
    layers.settle();
    Ledger sent = generation.ledger();
    assertThat(sent.undecodable()).isPositive();
    assertThat(sent.contractViolations()).isPositive();
    assertThat(headwater.sqlAsEngineer("select count(*) from bronze.dead_letters"))
        .containsExactly(Long.toString(sent.undecodable()));
    assertThat(headwater.sqlAsEngineer("select count(*) from silver.orders_quarantine"))
        .containsExactly(Long.toString(sent.contractViolations()));
    Broker broker = headwater.broker();
    await("the dead letters")
        .atMost(Layers.CATCH_UP)
        .until(
            () ->
                DeadLetterTopic.letters(broker, "shop.orders.v1").size()
                    == sent.undecodable() + sent.contractViolations());
    layers.tell(2013, sent);
  }

  @Test
  @Order(10)
  void everyPartKilledComesBackWithAllData() {
    List<String> before = layers.totals();
    headwater.kill(headwater.parts());
    headwater.up();
    await("the stream to be resumed from its newest checkpoint")
        .atMost(Layers.CATCH_UP)
        .until(() -> headwater.startLog().contains("resumed from"));
    assertThat(layers.totals()).isEqualTo(before);
    Generation generation =
        new Generation(headwater, temporary, 2014, "--count", "300", "--seed", "17", "--days", "3");
    generation.send();
    layers.settle();
    layers.tell(2014, generation.ledger());
  }

  @Test
  @Order(11)
  void theAnalystSeesGoldLiveAndServingOnly() {
    assertThat(headwater.sql("show schemas from lake"))
        .containsExactlyInAnyOrder("gold", "live", "ops", "serving", "information_schema");
    Outcome refused = headwater.run("sql", "select * from bronze.orders");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("Access Denied").doesNotContain("\tat ");
    assertThat(headwater.run("sql", "delete from gold.agg_sales_daily").exit()).isEqualTo(1);
  }

  @Test
  @Order(11)
  void everyTableIsWhatFollowsFromWhatItWasMadeOf() {
    Outcome verified = headwater.run("verify-data").orFail();
    assertThat(verified.out()).contains("silver.order_lines", "comparisons hold");
  }

  @Test
  @Order(12)
  void downLeavesNothingRunning() {
    assertThat(headwater.parts()).isNotEmpty();
    headwater.down();
    assertThat(headwater.leftovers()).isEmpty();
    Outcome sql = headwater.run("sql", "select 1");
    assertThat(sql.exit()).isEqualTo(1);
    assertThat(sql.err()).contains("not running").contains(headwater.wayUp());
  }
}
