package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The journey of real orders through the built command: from day files to what an analyst reads,
 * compared with DuckDB over the same raw files. Uses the Online Retail files beside the repository
 * where they are, else day files of a small seeded shop.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OrdersJourneyIT {
  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  @TempDir static Path temporary;
  private static Command headwater;
  private static Path orders;
  private static RawOrders raw;

  @BeforeAll
  static void demo() throws Exception {
    headwater = Command.on(temporary.resolve("home"));
    orders = dayFiles();
    raw = new RawOrders(orders);
    System.out.println("Replaying " + orders);
    Command.Outcome demo = headwater.run("demo", "--orders", orders.toString());
    System.out.println(demo.err());
    demo.orFail();
    assertThat(demo.err()).contains("Both layers agree");
  }

  @AfterAll
  static void down() throws SQLException {
    headwater.run("down");
    raw.close();
  }

  private static Path dayFiles() throws IOException {
    Path real = headwater.repository().getParent().resolve("shared/data/online-retail");
    if (Files.isDirectory(real)) {
      return real;
    }
    Path generated = temporary.resolve("orders");
    DayFiles.write(generated, 20_261_121L, LocalDate.of(2024, 2, 20), 45);
    return generated;
  }

  @Test
  @Order(1)
  void goldEqualsTheRawFilesByMonth() throws SQLException {
    assertThat(
            headwater.sql(
                """
                select format_datetime(month, 'yyyy-MM'), lines, invoices, known_customers, net_amount
                from gold.agg_sales_monthly order by 1
                """))
        .isEqualTo(
            raw.ask(
                """
                select strftime(written, '%Y-%m'), count(*), count(distinct invoice), count(distinct customer), {net}
                from raw group by 1 order by 1
                """));
  }

  @Test
  @Order(2)
  void goldEqualsTheRawFilesByDay() throws SQLException {
    assertThat(
            headwater.sql(
                """
                select day, sum(lines), sum(invoices), sum(net_amount)
                from gold.agg_sales_daily group by 1 order by 1
                """))
        .isEqualTo(
            raw.ask(
                """
                select cast(written as date), count(*), count(distinct invoice), {net}
                from raw group by 1 order by 1
                """));
  }

  @Test
  @Order(3)
  void goldEqualsTheRawFilesByCountry() throws SQLException {
    assertThat(
            headwater.sql(
                """
                select replace(country, ','), sum(lines), sum(invoices), sum(units), sum(net_amount)
                from gold.agg_sales_daily group by 1 order by 1
                """))
        .isEqualTo(
            raw.ask(
                """
                select replace(country, ',', ''), count(*), count(distinct invoice), sum(quantity), {net}
                from raw group by 1 order by 1
                """));
  }

  @Test
  @Order(4)
  void goldEqualsTheRawFilesByKindOfLine() throws SQLException {
    assertThat(
            headwater.sql(
                """
                select line_kind, count(*), sum(quantity), sum(net_amount)
                from gold.fct_order_lines group by 1 order by 1
                """))
        .isEqualTo(
            raw.ask(
                "select {kind}, count(*), sum(quantity), {net} from raw group by 1 order by 1"));
  }

  @Test
  @Order(5)
  void goldEqualsThePublishedSums() throws IOException {
    Path published =
        headwater.repository().getParent().resolve("shared/data/online-retail-expected");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isDirectory(published), "no published sums beside the repository");
    List<String> expected = Files.readAllLines(published.resolve("by_month.csv"));
    assertThat(
            headwater.sql(
                """
                select format_datetime(month, 'yyyy-MM'), lines, invoices, known_customers, net_amount
                from gold.agg_sales_monthly order by 1
                """))
        .isEqualTo(expected.subList(1, expected.size()));
  }

  @Test
  @Order(6)
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
  @Order(7)
  void servingJoinsGoldAndLive() {
    assertThat(headwater.sql("select sum(lines), sum(revenue) from serving.sales_daily"))
        .isEqualTo(headwater.sql("select sum(lines), sum(revenue) from serving.sales_monthly"));
    assertThat(headwater.sql("select distinct layer from serving.sales_daily order by 1"))
        .containsExactly("batch", "live");
  }

  @Test
  @Order(8)
  void aSecondBatchMakesNoSnapshot() {
    List<String> before = snapshots();
    headwater.run("batch").orFail();
    assertThat(snapshots()).isEqualTo(before);
  }

  @Test
  @Order(9)
  void aSecondReplayChangesNoFigure() {
    List<String> gold = goldAndLive();
    headwater.run("replay", "orders", orders.toString()).orFail();
    headwater.run("batch").orFail();
    await("both layers to agree")
        .atMost(CATCH_UP)
        .until(() -> headwater.run("reconcile").exit() == 0);
    assertThat(goldAndLive()).isEqualTo(gold);
    assertThat(headwater.sqlAsEngineer("select count(*) from silver.orders_quarantine"))
        .containsExactly("0");
  }

  @Test
  @Order(10)
  void aKilledTaskManagerLosesAndDoublesNothing() throws Exception {
    Path ledger = temporary.resolve("killed.json");
    Path out = temporary.resolve("killed.out");
    Process sending =
        headwater.start(
            out,
            temporary.resolve("killed.err"),
            "generate",
            "orders",
            "--count",
            "6000",
            "--seed",
            "11",
            "--from",
            "2012-01-02",
            "--days",
            "20",
            "--rate",
            "600",
            "--duplicates",
            "0.05",
            "--ledger",
            ledger.toString());
    long rows = liveRows();
    await("the stream to be in the midst of it").atMost(CATCH_UP).until(() -> liveRows() > rows);
    long pid = pid("flink-taskmanager");
    new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
    await("the task manager to be gone").until(() -> headwater.run("status").exit() == 1);
    headwater.run("up").orFail();
    assertThat(sending.waitFor()).isZero();
    headwater.run("batch").orFail();
    await("both layers to agree")
        .atMost(CATCH_UP)
        .until(() -> headwater.run("reconcile").exit() == 0);
    String ledgerText = headwater.file(ledger);
    assertThat(
            headwater.sql(
                "select sum(lines), sum(net_amount) from gold.agg_sales_monthly where year(month) = 2012"))
        .containsExactly(
            Ledger.parse(ledgerText).lines() + "," + Ledger.parse(ledgerText).netAmount());
  }

  @Test
  @Order(11)
  void poisonIsPutAsideAndTheRestGoesThrough() {
    Path ledger = temporary.resolve("poison.json");
    headwater
        .run(
            "generate",
            "orders",
            "--count",
            "500",
            "--seed",
            "13",
            "--from",
            "2013-01-02",
            "--days",
            "5",
            "--bad",
            "0.2",
            "--ledger",
            ledger.toString())
        .orFail();
    headwater.run("batch").orFail();
    await("both layers to agree")
        .atMost(CATCH_UP)
        .until(() -> headwater.run("reconcile").exit() == 0);
    Ledger sent = Ledger.parse(headwater.file(ledger));
    assertThat(sent.undecodable()).isPositive();
    assertThat(sent.contractViolations()).isPositive();
    assertThat(headwater.sqlAsEngineer("select count(*) from bronze.dead_letters"))
        .containsExactly(Long.toString(sent.undecodable()));
    assertThat(headwater.sqlAsEngineer("select count(*) from silver.orders_quarantine"))
        .containsExactly(Long.toString(sent.contractViolations()));
    await("the dead letters")
        .atMost(CATCH_UP)
        .until(
            () ->
                DeadLetterTopic.count(headwater) == sent.undecodable() + sent.contractViolations());
    assertThat(
            headwater.sql(
                "select sum(lines), sum(net_amount) from gold.agg_sales_monthly where year(month) = 2013"))
        .containsExactly(sent.lines() + "," + sent.netAmount());
  }

  @Test
  @Order(12)
  void everyPartKilledComesBackWithAllData() throws Exception {
    List<String> before = goldAndLive();
    List<String> pids = new ArrayList<>(List.of("kill", "-9"));
    parts().forEach(part -> pids.add(part.get(1)));
    new ProcessBuilder(pids).start().waitFor();
    Command.Outcome up = headwater.run("up").orFail();
    assertThat(up.err()).contains("resumed from");
    assertThat(goldAndLive()).isEqualTo(before);
    headwater
        .run(
            "generate",
            "orders",
            "--count",
            "300",
            "--seed",
            "17",
            "--from",
            "2014-01-02",
            "--days",
            "3")
        .orFail();
    headwater.run("batch").orFail();
    await("both layers to agree")
        .atMost(CATCH_UP)
        .until(() -> headwater.run("reconcile").exit() == 0);
  }

  @Test
  @Order(13)
  void theAnalystSeesGoldLiveAndServingOnly() {
    assertThat(headwater.sql("show schemas from lake"))
        .containsExactlyInAnyOrder("gold", "live", "serving", "information_schema");
    Command.Outcome refused = headwater.run("sql", "select * from bronze.orders");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("Access Denied").doesNotContain("\tat ");
    assertThat(headwater.run("sql", "delete from gold.agg_sales_daily").exit()).isEqualTo(1);
  }

  @Test
  @Order(14)
  void downLeavesNoProcess() {
    List<List<String>> running = parts();
    headwater.run("down").orFail();
    assertThat(running)
        .noneMatch(part -> ProcessHandle.of(Long.parseLong(part.get(1))).isPresent());
    Command.Outcome sql = headwater.run("sql", "select 1");
    assertThat(sql.exit()).isEqualTo(1);
    assertThat(sql.err()).contains("not running").contains("./headwater up");
  }

  private static List<String> snapshots() {
    return headwater.sqlAsEngineer(
        """
        select 'bronze', count(*) from bronze."orders$snapshots"
        union all select 'silver', count(*) from silver."order_lines$snapshots"
        union all select 'quarantine', count(*) from silver."orders_quarantine$snapshots"
        union all select 'fct', count(*) from gold."fct_order_lines$snapshots"
        union all select 'daily', count(*) from gold."agg_sales_daily$snapshots"
        union all select 'monthly', count(*) from gold."agg_sales_monthly$snapshots"
        order by 1
        """);
  }

  private static List<String> goldAndLive() {
    return headwater.sql(
        """
        select 'gold', sum(lines), sum(units), sum(net_amount) from gold.agg_sales_daily
        union all select 'live', sum(lines), sum(units), sum(revenue) from live.sales_per_minute
        order by 1
        """);
  }

  private static long liveRows() {
    return Long.parseLong(headwater.sql("select count(*) from live.sales_per_minute").getFirst());
  }

  private static long pid(String part) {
    return parts().stream()
        .filter(row -> row.getFirst().equals(part))
        .mapToLong(row -> Long.parseLong(row.get(1)))
        .findFirst()
        .orElseThrow();
  }

  /** The running parts: name and pid. */
  private static List<List<String>> parts() {
    return headwater
        .run("status")
        .out()
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .filter(words -> words.size() > 2 && words.get(1).equals("running"))
        .map(words -> List.of(words.get(0), words.get(2)))
        .toList();
  }
}
