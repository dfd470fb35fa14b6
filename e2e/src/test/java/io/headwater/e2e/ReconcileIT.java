package io.headwater.e2e;

import static io.headwater.e2e.LakeRows.bronze;
import static io.headwater.e2e.LakeRows.late;
import static io.headwater.e2e.LakeRows.live;
import static io.headwater.e2e.LakeRows.sales;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code reconcile} finds. No stream runs: what the speed layer would have written is put into
 * its tables row by row, and so is what it would never have. Both datasets share one platform: to
 * start another takes longer than all of this.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReconcileIT {
  private static final String CLOSED = "2026-03-01T10:02:00Z";
  private static final String NEWER = "2015-12-31T00:00:00Z";
  private static final String STORED =
      """
      select periods_compared, periods_differing, periods_waiting from ops.reconciliations
      where dataset = '%s' order by compared_at desc limit 1""";

  private LocalDeployment headwater;

  @BeforeAll
  void up(@TempDir Path folder) {
    headwater = LocalDeployment.in(folder);
    headwater.up();
  }

  @AfterAll
  void down() {
    headwater.close();
  }

  @Test
  @Order(1)
  void nothingClosedIsNoDrift() {
    Outcome outcome = reconcile();
    assertThat(outcome.err())
        .contains("orders: there is nothing to compare yet")
        .contains("readings: there is nothing to compare yet");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  @Order(2)
  void readingsAgreeButForThoseThatCameTooLate() {
    headwater.append(
        "streaming",
        "bronze.readings",
        List.of(
            bronze("pump", 1, "2026-03-01T10:00:01Z", "1.5", 0, "2026-03-01T10:00:02Z"),
            bronze("pump", 2, "2026-03-01T10:00:02Z", "2.25", 1, "2026-03-01T10:00:03Z"),
            bronze("fan", 1, "2026-03-01T10:01:00Z", "-3", 2, "2026-03-01T10:01:01Z"),
            bronze("pump", 3, "2026-03-01T10:00:03Z", "7", 3, "2026-03-01T10:30:00Z"),
            // The same reading again, later in the log: silver keeps the first.
            bronze("pump", 2, "2026-03-01T10:00:02Z", "2.25", 4, "2026-03-01T10:30:01Z")));
    headwater.run("batch", "--only", "silver", "--only", "gold").orFail();
    headwater.append(
        "streaming",
        "live.readings_per_minute",
        List.of(
            live("pump", "2026-03-01T10:00:00Z", 2, "3.75", CLOSED, "2026-03-01T10:02:05Z"),
            live("fan", "2026-03-01T10:01:00Z", 1, "-3", CLOSED, "2026-03-01T10:02:05Z"),
            // A minute that is not closed is left alone.
            live("fan", "2026-03-01T10:05:00Z", 9, "9", CLOSED, "2026-03-01T10:02:05Z")));
    headwater.append(
        "streaming",
        "live.readings_late",
        List.of(
            late("pump", 3, "2026-03-01T10:00:03Z", "7", 3, "2026-03-01T10:30:01Z"),
            late("pump", 2, "2026-03-01T10:00:02Z", "2.25", 4, "2026-03-01T10:30:02Z")));

    Outcome outcome = reconcile("readings");

    assertThat(outcome.err())
        .contains("2 minutes compared, up to " + CLOSED + ": live and gold agree.");
    assertThat(outcome.orFail().out()).isEmpty();
    assertThat(headwater.sql(STORED.formatted("readings"))).containsExactly("2,0,0");
  }

  @Test
  @Order(3)
  void whatTheBatchLayerHasNotReadIsNoDrift() {
    headwater.append(
        "streaming",
        "bronze.readings",
        List.of(bronze("fan", 2, "2026-03-01T10:01:01Z", "4", 5, "2026-03-01T10:31:00Z")));
    headwater.append(
        "streaming",
        "live.readings_per_minute",
        List.of(live("fan", "2026-03-01T10:01:00Z", 1, "4", CLOSED, "2026-03-01T10:31:01Z")));

    Outcome waiting = reconcile("readings");

    assertThat(waiting.err()).contains("1 minutes compared").contains("1 more are not compared");
    assertThat(waiting.exit()).isZero();
    // Nor is what a run holds, which readers do not see.
    headwater.run("batch", "--only", "silver", "--only", "gold", "--audit-only").orFail();
    assertThat(reconcile("readings").err()).contains("1 more are not compared");
    headwater.run("batch", "publish").orFail();
    assertThat(reconcile("readings").orFail().err()).contains("2 minutes compared");
  }

  @Test
  @Order(4)
  void aPlantedDriftOfReadingsIsNamedAlsoWhenWhatCameLastWasNothingNew() {
    headwater.append(
        "streaming",
        "bronze.readings",
        List.of(bronze("fan", 2, "2026-03-01T10:01:01Z", "4", 6, "2026-03-01T10:31:30Z")));
    headwater.run("batch", "--only", "silver", "--only", "gold").orFail();
    headwater.append(
        "streaming",
        "live.readings_per_minute",
        List.of(live("pump", "2026-03-01T10:00:00Z", 1, "0.01", CLOSED, "2026-03-01T10:32:00Z")));

    Outcome outcome = reconcile("readings");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern("2026-03-01T10:00:00Z +readings +2 +3 +1 +pump")
        .containsPattern("2026-03-01T10:00:00Z +value_sum +3.750000 +3.760000 +0.010000 +pump")
        .doesNotContain("10:01:00");
    assertThat(outcome.err()).contains("1 differ").contains("./headwater batch");
    assertThat(headwater.sql(STORED.formatted("readings"))).containsExactly("2,1,0");
    assertThat(
            headwater.sql(
                """
                select difference.figure, difference.gold, difference.live, difference.devices
                from (select differences from ops.reconciliations where dataset = 'readings'
                  order by compared_at desc limit 1)
                cross join unnest(differences) as difference"""))
        .containsExactly("readings,2.000000,3.000000,pump", "value_sum,3.750000,3.760000,pump");
  }

  @Test
  @Order(5)
  void aPlantedDriftOfOrdersIsNamedHoweverNew() {
    headwater
        .run("generate", "orders", "--count", "40", "--seed", "5", "--from", "2015-01-02")
        .orFail();
    headwater.run("batch").orFail();
    List<Map<String, Object>> rows =
        headwater
            .sql(
                """
                select to_iso8601(date_trunc('minute', occurred_at)),
                  count(distinct if(event_type = 'placed', event_id)), count(*), sum(net_amount)
                from gold.fct_order_lines group by 1 order by 1""")
            .stream()
            .map(minute -> minute.split(","))
            .map(
                cells ->
                    sales(
                        cells[0],
                        Long.parseLong(cells[1]),
                        Long.parseLong(cells[2]),
                        cells[3],
                        "2016-01-01T00:00:00Z"))
            .toList();
    headwater.append("streaming", "live.sales_per_minute", rows);
    assertThat(reconcile("orders").orFail().err())
        .contains("%d minutes compared".formatted(rows.size()));
    String first = rows.getFirst().get("window_start").toString();
    // Newer than the newest order: no order of the log will ever be newer still.
    Map<String, Object> newest = sales("2015-12-31T23:58:00Z", 1, 1, "7", "2016-01-01T00:00:00Z");
    newest.put("emitted_at", Instant.now().toString());
    headwater.append(
        "streaming",
        "live.sales_per_minute",
        List.of(sales(first, 0, 0, "0.0001", "2016-01-01T00:00:00Z"), newest));

    Outcome outcome = reconcile("orders");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern("Z +revenue .* 0.0001")
        .containsPattern("2015-12-31T23:58:00Z +lines +0 +1 +1")
        .doesNotContainPattern("2015-0.* lines");
    assertThat(headwater.sql(STORED.formatted("orders")))
        .containsExactly((rows.size() + 1) + ",2,0");
  }

  @Test
  @Order(6)
  void itWaitsWhileTheLogHoldsWhatTheBatchLayerHasNotRead() {
    headwater
        .run("generate", "orders", "--count", "5", "--seed", "6", "--from", "2014-01-02")
        .orFail();

    Outcome waiting = reconcile("orders", "--since", NEWER);

    assertThat(waiting.err()).contains("1 more are not compared: the batch layer");
    assertThat(waiting.exit()).isZero();
    headwater.run("batch", "--only", "bronze").orFail();
    assertThat(reconcile("orders", "--since", NEWER).exit()).as("read, not in gold").isZero();
  }

  @Test
  @Order(7)
  void ordersThatTheSpeedLayerHasNotReadWaitForIt() throws Exception {
    headwater.run("batch").orFail();
    GroupOffsets.set(headwater.broker(), "streaming.sales-per-minute", 0);

    Outcome waiting = reconcile("orders");

    assertThat(waiting.err()).contains("are not compared: the speed layer has not read all");
    assertThat(waiting.out()).contains("2015-12-31T23:58:00Z").doesNotContain("2014-");
  }

  @Test
  @Order(8)
  void aWrongDatasetListsThem() {
    Outcome outcome = reconcile("order");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("orders", "readings");
  }

  /** Nothing of this has to do with the layers; a platform of its own would be a minute more. */
  @Test
  @Order(9)
  void whatIsNotAsTheContractsSayIsNamed() throws Exception {
    Outcome clean = headwater.run("contracts", "drift");
    assertThat(clean.out()).isEmpty();
    assertThat(clean.exit()).isZero();
    Meddling meddling = headwater.meddling();
    meddling.setting("shop.orders.v1", "retention.ms", "1000");
    meddling.setting("shop.orders.v1", "max.message.bytes", "2000000");
    meddling.grant("analyst", "shop.payments.v1");
    meddling.grant("stranger", "shop.orders.v1");
    meddling.column("silver", "order_lines", "stray", "commit.retry.num-retries", "1");
    meddling.field("shop.payments.v1-value", "stray");

    Outcome drift = headwater.run("contracts", "drift");

    assertThat(drift.exit()).isEqualTo(1);
    assertThat(drift.out().lines().map(line -> line.strip().replaceAll(" {2,}", "|")))
        .contains(
            "topic shop.orders.v1, retention.ms|604800000|1000",
            "topic shop.orders.v1, max.message.bytes|not set|2000000",
            "log|nothing|analyst READ on topic shop.payments.v1",
            "log|nothing|stranger READ on topic shop.orders.v1",
            "table silver.order_lines, column stray|nothing|string",
            "table silver.order_lines, commit.retry.num-retries|10|1",
            "subject shop.payments.v1-value, schema|as the contract|'stray' is gone");
    assertThat(drift.err()).contains("7 differences.");
    Outcome refused = headwater.run("provision");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("the schema of subject shop.payments.v1-value would break: 'stray' is gone")
        .contains("It breaks bronze.payments, silver.payments,")
        .contains("the table has a column 'stray' that the contract lacks");
  }

  private Outcome reconcile(String... words) {
    List<String> command = new ArrayList<>(List.of("reconcile"));
    command.addAll(List.of(words));
    return headwater.run(command.toArray(String[]::new));
  }
}
