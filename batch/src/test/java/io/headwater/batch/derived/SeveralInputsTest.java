package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.BronzeShop;
import io.headwater.batch.fixture.ShopPipeline;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.publish.Publishing;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.Happening.Told;
import io.headwater.ingestion.journeys.JourneyPlan;
import io.headwater.ingestion.journeys.Nature;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.journeys.Sending;
import io.headwater.ingestion.journeys.ShopTopic;
import io.headwater.ingestion.journeys.play.Play;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A table of several inputs follows what any of them gained, and nothing else. */
final class SeveralInputsTest {
  private static final String TABLE = "gold.fct_customer_journey";
  private static final List<Told> EVENTS = events();

  private final Lake lake = TestLake.empty();
  private final BronzeShop bronze = new BronzeShop(lake);

  @Test
  void whatOneInputGainsWritesItsKeysAndNoOthers() {
    String journey =
        EVENTS.stream()
            .filter(told -> told.of() == ShopTopic.PAYMENTS && told.type().equals("paid"))
            .map(told -> told.fields().get("correlation_id").toString())
            .findFirst()
            .orElseThrow();
    Predicate<Told> late =
        told ->
            told.of() == ShopTopic.PAYMENTS && told.fields().get("correlation_id").equals(journey);
    append(late.negate());
    run();
    assertThat(paid(journey)).isEqualTo("[null,0.0000]");
    append(late);

    Outcome outcome = run();

    assertThat(outcome.read()).isEqualTo(EVENTS.stream().filter(late).count());
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.note()).isEmpty();
    assertThat(paid(journey)).doesNotContain("null");
    Map<String, String> summary = lake.table(TABLE).currentSnapshot().summary();
    for (String input : TestLake.CONTRACTS.named(TABLE).names("input")) {
      String snapshot = Long.toString(lake.table(input).currentSnapshot().snapshotId());
      assertThat(summary).containsEntry("headwater.input." + input, snapshot);
      assertThat(summary.get("headwater.inputs").split(",")).contains(input + "@" + snapshot);
    }
  }

  @Test
  void theFirstRowsOfAnInputBuildTheTableWhole() {
    Predicate<Told> late = told -> told.of() == ShopTopic.FEEDBACK;
    append(late.negate());
    run();
    append(late);

    Outcome outcome = run();

    assertThat(outcome.note()).contains("rebuilt whole", "silver.feedback");
    assertThat(reviews())
        .isEqualTo(EVENTS.stream().filter(told -> told.type().equals("reviewed")).count());
  }

  @Test
  void anInputThatWasRewrittenBuildsTheTableWhole() {
    append(told -> true);
    run();
    TestLake.run("DELETE FROM lake.silver.feedback WHERE event_type = 'reviewed'");

    Outcome outcome = run();

    assertThat(outcome.note()).contains("rebuilt whole", "silver.feedback");
    assertThat(reviews()).isZero();
    assertThat(run()).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void aRunFollowsWhatItMadeOfTheInputsBeforeReadersSeeIt() {
    append(told -> true);
    StagedRun run = new StagedRun(lake, "one");
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();

    Outcome outcome = ShopPipeline.run(run.lake(), List.of(TABLE)).get(TABLE);

    assertThat(outcome.added()).isPositive();
    assertThat(lake.current(TABLE).count()).isZero();
    publishing.publish(publishing.written(run.id(), run.tables()), List.of());
    assertThat(lake.current(TABLE).count()).isEqualTo(outcome.added());
    assertThat(run()).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void onlyKeysOrAllCanFollowSeveralInputs() {
    Contract table = TestLake.CONTRACTS.named(TABLE);
    Map<String, String> properties = new HashMap<>(table.properties());
    properties.put("write", "append");
    Contract wrong =
        new Contract(
            table.name(),
            table.kind(),
            table.version(),
            table.description(),
            table.fields(),
            table.rules(),
            table.grants(),
            table.retention(),
            properties,
            table.location());
    List<Contract> inputs = table.names("input").stream().map(TestLake.CONTRACTS::named).toList();

    assertThatThrownBy(() -> new DerivedStep(lake, wrong, inputs))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining(
            "cannot use write 'append' with 6 inputs: must be replace-keys or replace-all");
  }

  private Outcome run() {
    return ShopPipeline.run(lake, List.of(TABLE)).get(TABLE);
  }

  private static long reviews() {
    return TestLake.rows("SELECT COUNT(reviewed_at) FROM lake." + TABLE).get(0).getLong(0);
  }

  private static String paid(String journey) {
    return TestLake.rows(
            "SELECT paid_at, paid_amount FROM lake.%s WHERE correlation_id = '%s'"
                .formatted(TABLE, journey))
        .get(0)
        .toString();
  }

  private void append(Predicate<Told> which) {
    bronze.append(
        EVENTS.stream()
            .filter(which)
            .map(told -> new Sending(told, Nature.GOOD))
            .collect(Collectors.toList()));
  }

  private static List<Told> events() {
    JourneyPlan plan =
        new JourneyPlan(
            2,
            60,
            LocalDate.parse("2026-02-01"),
            LocalDate.parse("2026-02-20"),
            Share.NONE,
            Share.NONE);
    List<Told> events = new ArrayList<>();
    new Play(plan, Population.numbered(20))
        .forEachRemaining(
            happening -> {
              if (happening instanceof Told told) {
                events.add(told);
              }
            });
    return events;
  }
}
