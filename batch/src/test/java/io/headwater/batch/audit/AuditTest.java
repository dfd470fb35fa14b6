package io.headwater.batch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.BronzeReadings;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.Reading;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.publish.Publishing;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Location;
import io.headwater.contracts.quality.Expectation;
import io.headwater.contracts.quality.Expectation.Operator;
import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.quality.Severity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each measure, right and wrong, of rows that a run wrote on its branch. */
final class AuditTest {
  private static final Clock CLOCK =
      Clock.fixed(BronzeReadings.ARRIVED.plus(Duration.ofHours(30)), ZoneOffset.UTC);

  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);
  private final List<Order> orders = new RandomOrders(8).next(40);

  @Test
  void everyRuleOfTheContractsIsKeptByARunThatIsRight() {
    bronze.append(orders);
    StagedRun run = new StagedRun(lake, "one").steps();

    assertThat(new Audit(run.lake(), TestLake.CONTRACTS, CLOCK).of(run.tables()))
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(QualityResult::passed);
  }

  @Test
  void wrongRowsAreLookedForAmongThoseTheRunWrote() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", -1, "1.0000"));
    publish("one");
    bronze.append(
        Order.placed("2", "2011-01-06T10:00:00Z", -2, "1.0000"),
        Order.placed("3", "2011-01-07T10:00:00Z", 3, "1.0000"));
    StagedRun run = new StagedRun(lake, "two").steps();

    QualityResult result =
        measure(run, "gold.fct_order_lines", new Measure.WrongRows("quantity > 0"), none());

    assertThat(result.measured().failing()).hasValue(1);
    assertThat(result.stops()).isTrue();
    assertThat(result.measured().sample()).get().asString().contains("\"quantity\":-2");
    assertThat(result.text()).contains("gold.fct_order_lines", "is 1, mustBe 0");
  }

  @Test
  void duplicatesAreLookedForInThePartitionsThatTheRunWroteTo() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    publish("one");
    TestLake.run("INSERT INTO lake.gold.fct_order_lines SELECT * FROM lake.gold.fct_order_lines");
    bronze.append(Order.placed("2", "2011-02-05T10:00:00Z", 1, "1.0000"));
    StagedRun elsewhere = new StagedRun(lake, "two").steps();
    Measure measure = new Measure.DuplicateValues(List.of("event_id", "line_no"));

    assertThat(measure(elsewhere, "gold.fct_order_lines", measure, none()).passed()).isTrue();
    TestLake.run(
        "INSERT INTO lake.gold.fct_order_lines.branch_audit_two SELECT * FROM lake.gold.fct_order_lines.branch_audit_two");
    QualityResult result = measure(elsewhere, "gold.fct_order_lines", measure, none());
    assertThat(result.measured().figure()).contains(BigDecimal.valueOf(4));
    assertThat(result.measured().sample()).get().asString().contains("rows_of_key");
  }

  @Test
  void whatAnotherTableLacksIsAnOrphan() {
    bronze.append(orders);
    StagedRun run = new StagedRun(lake, "one").steps();
    Measure products = new Measure.Orphans("product_id", "silver.products", "product_id");
    Measure lines = new Measure.Orphans("event_id", "silver.order_lines", "event_id");

    assertThat(measure(run, "gold.fct_order_lines", lines, none()).passed()).isTrue();
    assertThat(measure(run, "gold.fct_order_lines", products, none()).measured().failing())
        .hasValue(run.lake().current("gold.fct_order_lines").count());
  }

  @Test
  void rowsAreCountedAndComparedWithWhatWasThere() {
    bronze.append(
        Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"),
        Order.placed("2", "2011-01-06T10:00:00Z", 1, "1.0000"));
    StagedRun first = new StagedRun(lake, "one").steps();
    assertThat(figure(first, new Measure.RowCount())).isEqualByComparingTo("2");
    QualityResult unknown =
        measure(first, "gold.fct_order_lines", new Measure.RowCountRatio(), none());
    assertThat(unknown.measured().figure()).isEmpty();
    assertThat(unknown.passed()).isTrue();
    publish("two");
    bronze.append(Order.placed("3", "2011-01-07T10:00:00Z", 1, "1.0000"));

    StagedRun second = new StagedRun(lake, "three").steps();

    assertThat(figure(second, new Measure.RowCountRatio())).isEqualByComparingTo("1.5");
  }

  @Test
  void everyEventOfBronzeIsAccountedFor() {
    bronze.append(orders);
    publish("one");
    bronze.append(new RandomOrders(8).next(20));
    bronze.append(new RandomOrders(9).next(20));
    StagedRun run = new StagedRun(lake, "two").steps();
    QualityResult whole = measure(run, "silver.order_lines", new Measure.Unaccounted(), none());
    assertThat(whole.measured().figure()).contains(BigDecimal.ZERO);
  }

  @Test
  void anEventThatIsNowhereIsMissed() {
    bronze.append(orders);
    StagedRun run = new StagedRun(lake, "one").steps();
    TestLake.run(
        """
        DELETE FROM lake.silver.order_lines.branch_audit_one
        WHERE event_id = (SELECT MIN(event_id) FROM lake.silver.order_lines.branch_audit_one)""");

    assertThat(
            measure(run, "silver.order_lines", new Measure.Unaccounted(), none())
                .measured()
                .figure())
        .contains(BigDecimal.ONE);
  }

  @Test
  void readingsAreAccountedForAndGrowOld() {
    new BronzeReadings(lake).append(Reading.of("pump", 1, "2026-03-01T10:00:00Z", "1.000000"));
    StagedRun run = new StagedRun(lake, "one");
    Pipeline.runReadings(run.lake());

    assertThat(figure(run, "silver.readings", new Measure.Unaccounted())).isEqualByComparingTo("0");
    assertThat(figure(run, "silver.readings", new Measure.AgeInHours("kafka_timestamp")))
        .isEqualByComparingTo("30");
    assertThat(
            new Audit(run.lake(), TestLake.CONTRACTS, CLOCK)
                .of(run.tables()).stream().filter(result -> !result.passed()))
        .extracting(result -> result.rule().name(), QualityResult::stops)
        .containsExactly(tuple("kafka_timestamp ageInHours", false));
  }

  @Test
  void aQueryComparesWhatWasWrittenWithWhatItWasMadeFrom() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000"));
    publish("one");
    bronze.append(
        Order.placed("2", "2011-01-06T10:00:00Z", 1, "2.0000"),
        Order.placed("3", "2011-02-06T10:00:00Z", 1, "4.0000"));
    StagedRun run = new StagedRun(lake, "two").steps();
    Measure lines = new Measure.Query("SELECT SUM(net_amount) FROM ${input}");
    Measure days = new Measure.Query("SELECT SUM(net_amount) FROM ${object}");

    assertThat(figure(run, "gold.fct_order_lines", lines)).isEqualByComparingTo("6");
    assertThat(figure(run, "gold.fct_order_lines", days)).isEqualByComparingTo("6");
    // Whole months are written anew.
    assertThat(figure(run, "gold.agg_sales_daily", lines)).isEqualByComparingTo("7");
    assertThat(figure(run, "gold.agg_sales_daily", days)).isEqualByComparingTo("7");
  }

  @Test
  void aQueryThatGivesNoNumberIsRefusedWithItsPlace() {
    bronze.append(orders);
    StagedRun run = new StagedRun(lake, "one").steps();

    assertThatThrownBy(
            () -> figure(run, new Measure.Query("SELECT country FROM ${object} LIMIT 1")))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining(
            "here.odcs.yaml:7: the query of rule 'rule' must answer with one number");
  }

  @Test
  void personalDataIsNotShown() {
    bronze.append(Order.placed("1", "2011-01-05T10:00:00Z", 1, "1.0000").withCustomer("17850"));

    String rows = new SampleRows(contract("bronze.orders")).of(lake.current("bronze.orders"));

    assertThat(rows).contains("order_id").doesNotContain("17850");
  }

  private BigDecimal figure(StagedRun run, Measure measure) {
    return figure(run, "gold.fct_order_lines", measure);
  }

  private BigDecimal figure(StagedRun run, String table, Measure measure) {
    return measure(run, table, measure, none()).measured().figure().orElseThrow();
  }

  private static QualityResult measure(
      StagedRun run, String table, Measure measure, Expectation expectation) {
    QualityRule rule =
        new QualityRule(
            "rule", Severity.ERROR, measure, expectation, new Location("here.odcs.yaml", 7));
    return new Audit(run.lake(), TestLake.CONTRACTS, CLOCK)
        .of(contract(table), List.of(rule))
        .get(0);
  }

  private static Expectation none() {
    return new Expectation(Operator.MUST_BE, List.of(BigDecimal.ZERO));
  }

  private static Contract contract(String name) {
    return TestLake.CONTRACTS.named(name);
  }

  private void publish(String id) {
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();
    StagedRun run = new StagedRun(lake, id).steps();
    publishing.publish(publishing.written(id, run.tables()), List.of());
  }
}
