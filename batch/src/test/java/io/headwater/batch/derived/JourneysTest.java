package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.audit.QualityResult;
import io.headwater.batch.fixture.BronzeShop;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.ShopPipeline;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.publish.Publishing;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.quality.Measure;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.JourneyPlan;
import io.headwater.ingestion.journeys.Played;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.journeys.Sending;
import io.headwater.ingestion.journeys.Sendings;
import io.headwater.ingestion.journeys.ledger.JourneyCount;
import io.headwater.ingestion.journeys.ledger.JourneyLedger;
import io.headwater.ingestion.journeys.play.Play;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Some thousand journeys, of which a ledger and a plain calculation know the truth, through silver
 * and gold, audited and published. One lake serves all tests; the last bring further events.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class JourneysTest {
  private static final JourneyPlan PLAN =
      new JourneyPlan(
          11,
          2000,
          LocalDate.parse("2026-01-10"),
          LocalDate.parse("2026-02-20"),
          new Share(0.02),
          new Share(0.01));
  private static final List<Sending> SENDINGS = new ArrayList<>();
  private static Lake lake;
  private static JourneyLedger ledger;
  private static List<QualityResult> audit;

  @BeforeAll
  static void run() {
    Play play = new Play(PLAN, Population.numbered(150));
    JourneyCount count = new JourneyCount();
    new Sendings(PLAN, play)
        .forEachRemaining(
            sending -> {
              SENDINGS.add(sending);
              count.add(sending);
            });
    ledger = count.total("test", play.played(), Duration.ZERO);
    lake = TestLake.empty();
    new BronzeShop(lake).append(SENDINGS);
    StagedRun run = new StagedRun(lake, "one");
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();
    ShopPipeline.run(run.lake());
    Pipeline.run(run.lake());
    audit = new Audit(run.lake(), TestLake.CONTRACTS, Clock.systemUTC()).of(run.tables());
    publishing.publish(publishing.written(run.id(), run.tables()), List.of());
  }

  @Test
  void everyRuleOfTheContractsIsKept() {
    assertThat(audit).extracting(QualityResult::passed).containsOnly(true);
    assertThat(audit)
        .filteredOn(result -> result.rule().measure() instanceof Measure.Unaccounted)
        .extracting(QualityResult::dataset)
        .contains("silver.visits", "silver.payments", "silver.inventory", "silver.shipments");
  }

  @Test
  void silverHasEachGoodEventOnceAndQuarantineWhatBreaksItsContract() {
    for (String dataset : ShopPipeline.DATASETS) {
      String topic = "shop." + dataset + ".v1";
      assertThat(counts("SELECT event_type, COUNT(*) FROM lake.silver." + dataset + " GROUP BY 1"))
          .isEqualTo(ledger.events().get(topic));
      assertThat(number("SELECT COUNT(*) FROM lake.silver." + dataset + "_quarantine"))
          .isEqualTo(ledger.contractViolations().getOrDefault(topic, 0L))
          .isPositive();
    }
    assertThat(
            TestLake.rows(
                "SELECT DISTINCT reasons FROM lake.silver.payments_quarantine ORDER BY 1"))
        .extracting(row -> row.getString(0))
        .containsExactly(
            "event_type validValues requested, paid, declined, refunded",
            "occurred_at notAfterArrival PT24H");
  }

  @Test
  void ordersAmountToWhatWasOrdered() {
    assertThat(amount("SELECT SUM(net_amount) FROM lake.gold.fct_order_lines"))
        .isEqualTo(ledger.ordered());
  }

  @Test
  void paymentsAddUp() {
    assertThat(amount("SELECT SUM(paid_amount) FROM lake.gold.fct_payments"))
        .isEqualTo(ledger.paid());
    assertThat(amount("SELECT SUM(refunded_amount) FROM lake.gold.fct_payments"))
        .isEqualTo(ledger.refunded());
    Map<String, Long> events = ledger.events().get("shop.payments.v1");
    Map<String, Long> outcomes =
        counts("SELECT outcome, COUNT(*) FROM lake.gold.fct_payments GROUP BY 1");
    assertThat(outcomes.get("declined")).isEqualTo(events.get("declined"));
    assertThat(outcomes.get("refunded")).isEqualTo(events.get("refunded"));
    assertThat(outcomes.get("paid")).isEqualTo(events.get("paid") - events.get("refunded"));
  }

  @Test
  void fulfilmentHasEveryOrderThatWasJudged() {
    Map<String, Long> events = ledger.events().get("shop.shipments.v1");
    Row row =
        TestLake.rows(
                """
                SELECT COUNT(*), COUNT(rejected_at), COUNT(shipped_at), COUNT(delivered_at),
                  COUNT(returned_at), MIN(seconds_to_ship), MIN(seconds_to_deliver)
                FROM lake.gold.fct_fulfilment""")
            .get(0);
    assertThat(row.getLong(0)).isEqualTo(events.get("validated") + events.get("rejected"));
    assertThat(row.getLong(1)).isEqualTo(events.get("rejected"));
    assertThat(row.getLong(2)).isEqualTo(events.get("shipped"));
    assertThat(row.getLong(3)).isEqualTo(events.get("delivered"));
    assertThat(row.getLong(4)).isEqualTo(events.get("returned"));
    assertThat(row.getLong(5)).isGreaterThanOrEqualTo(Duration.ofHours(4).toSeconds());
    assertThat(row.getLong(6)).isGreaterThanOrEqualTo(Duration.ofHours(20).toSeconds());
  }

  @Test
  void stockMovesAndClosesAsTheLedgerSays() {
    Map<String, Long> moved = new TreeMap<>();
    for (String type : ledger.pieces().keySet()) {
      moved.put(type, number("SELECT SUM(" + type + ") FROM lake.gold.agg_stock_daily"));
    }
    assertThat(moved).isEqualTo(ledger.pieces());
    Map<String, JourneyLedger.Stock> closing =
        TestLake.rows(
                """
                SELECT product_id, MAX_BY(closing_on_hand, day), MAX_BY(closing_reserved, day)
                FROM lake.gold.agg_stock_daily GROUP BY product_id""")
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString(0),
                    row -> new JourneyLedger.Stock(row.getLong(1), row.getLong(2))));
    assertThat(closing).isEqualTo(ledger.stock());
  }

  @Test
  void feedbackIsCountedByDay() {
    Map<String, Long> events = ledger.events().get("shop.feedback.v1");
    assertThat(number("SELECT SUM(reviews) FROM lake.gold.agg_feedback"))
        .isEqualTo(events.get("reviewed"));
    assertThat(number("SELECT SUM(complaints) FROM lake.gold.agg_feedback"))
        .isEqualTo(events.get("complained"));
    assertThat(number("SELECT SUM(rating_sum) FROM lake.gold.agg_feedback"))
        .isEqualTo(ledger.rating());
  }

  @Test
  void everyJourneyEndsAsItWasPlayed() {
    List<Played> journeys =
        TestLake.rows(
                """
                SELECT correlation_id, customer_token, order_id, last_step, outcome, events,
                  paid_amount, refunded_amount
                FROM lake.gold.fct_customer_journey""")
            .stream()
            .map(
                row ->
                    new Played(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        (int) row.getLong(5),
                        row.getDecimal(6),
                        row.getDecimal(7)))
            .toList();
    assertThat(journeys)
        .containsExactlyInAnyOrderElementsOf(
            ledger.journeys().stream().map(JourneysTest::tokenised).toList());
  }

  @Test
  void aJourneySaysWhereItBrokeOff() {
    assertThat(
            TestLake.rows(
                    """
                    SELECT DISTINCT last_step, broke_off_at FROM lake.gold.fct_customer_journey
                    ORDER BY 1""")
                .stream()
                .map(row -> row.getString(0) + " " + row.getString(1)))
        .containsExactly(
            "browse cart",
            "cart checkout",
            "checkout order",
            "deliver null",
            "order validate",
            "pay ship",
            "reserve pay",
            "ship deliver",
            "validate reserve");
  }

  @Test
  void featuresAreWhatWasKnownAtTheInstant() {
    ExpectedFeatures expected = new ExpectedFeatures(SENDINGS);
    Map<String, List<Row>> held =
        TestLake.rows("SELECT * FROM lake.gold.customer_features ORDER BY valid_from").stream()
            .collect(Collectors.groupingBy(row -> row.getAs("customer_token")));
    Random random = new Random(5);
    long span = Duration.between(PLAN.start(), PLAN.end()).plusDays(40).toMillis();
    int known = 0;
    for (int point = 0; point < 1000; point++) {
      String customer = expected.customers().get(random.nextInt(expected.customers().size()));
      // Every other point is exactly when something happened, where it must count already.
      Instant instant =
          point % 2 == 0
              ? PLAN.start().plusMillis(random.nextLong(span))
              : expected.instants(customer).get(random.nextInt(expected.instants(customer).size()));
      List<Row> holding =
          held.get(Tokens.of(customer)).stream().filter(row -> holds(row, instant)).toList();
      assertThat(holding).hasSizeLessThanOrEqualTo(1);
      ExpectedFeatures.Features features = expected.at(customer, instant);
      assertThat(
              holding.stream().map(ExpectedFeatures::of).findFirst().orElse(ExpectedFeatures.NONE))
          .as("%s at %s", customer, instant)
          .isEqualTo(features);
      known += holding.size();
    }
    assertThat(known).isGreaterThan(900);
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aRunWithNothingNewCommitsNothing() {
    Map<String, Integer> before = snapshots();

    Map<String, Outcome> outcomes = ShopPipeline.run(lake);

    assertThat(outcomes.values()).containsOnly(Outcome.nothingNew());
    assertThat(snapshots()).isEqualTo(before);
  }

  /** The last: it empties the lake. */
  @Test
  @Order(Integer.MAX_VALUE)
  void theSameEventsInAnyOrderAndInPartsGiveTheSameGold() {
    Map<String, List<String>> expected = gold();
    lake = TestLake.empty();
    BronzeShop bronze = new BronzeShop(lake);
    List<Sending> shuffled = new ArrayList<>(SENDINGS);
    Collections.shuffle(shuffled, new Random(3));

    bronze.append(shuffled.subList(0, shuffled.size() / 2));
    ShopPipeline.run(lake);
    bronze.append(shuffled.subList(shuffled.size() / 2, shuffled.size()));
    ShopPipeline.steps(lake, ShopPipeline.GOLD).limit(4).forEach(step -> step.run("died"));
    Map<String, Outcome> last = ShopPipeline.run(lake);

    assertThat(gold()).isEqualTo(expected);
    assertThat(last.values()).extracting(Outcome::note).containsOnly("");
  }

  private static boolean holds(Row row, Instant instant) {
    Instant until = row.getAs("valid_to");
    return !row.<Instant>getAs("valid_from").isAfter(instant)
        && (until == null || instant.isBefore(until));
  }

  private static Played tokenised(Played played) {
    return new Played(
        played.correlationId(),
        Tokens.of(played.customer()),
        played.order(),
        played.lastStep(),
        played.outcome(),
        played.events(),
        played.paid(),
        played.refunded());
  }

  private static Map<String, List<String>> gold() {
    return ShopPipeline.GOLD.stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    TestLake.rows("SELECT * FROM lake." + table).stream()
                        .map(Row::toString)
                        .sorted()
                        .toList()));
  }

  private static Map<String, Integer> snapshots() {
    return ShopPipeline.GOLD.stream()
        .collect(Collectors.toMap(table -> table, table -> TestLake.snapshots(lake, table)));
  }

  private static Map<String, Long> counts(String sql) {
    return TestLake.rows(sql).stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }

  private static long number(String sql) {
    return TestLake.rows(sql).get(0).getLong(0);
  }

  private static BigDecimal amount(String sql) {
    return TestLake.rows(sql).get(0).getDecimal(0);
  }
}
