package io.headwater.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.Governance;
import io.headwater.blueprint.section.Ingestion;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Source;
import io.headwater.blueprint.section.Stored;
import io.headwater.blueprint.section.Transformation;
import io.headwater.blueprint.section.UseCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A blueprint says what contracts and measurements say, and why a figure is missing. */
final class DrawingTest {
  private static final List<String> ANY = List.of();

  private final Blueprint blueprint;

  DrawingTest() throws UnknownChoiceException {
    blueprint = SamplePlatform.blueprint();
  }

  @Test
  void theSamePlatformHasTheSameBlueprint() throws UnknownChoiceException {
    assertThat(SamplePlatform.blueprint()).isEqualTo(blueprint);
  }

  @Test
  void useCasesAreTheDomainsThatPeopleReadFrom() {
    assertThat(blueprint.useCases())
        .extracting(UseCase::name)
        .containsExactly("iot", "platform", "sales", "shop");
    assertThat(blueprint.useCases().get(2).products())
        .extracting(UseCase.Product::dataset)
        .containsExactly("gold.agg_monthly_report");
    assertThat(blueprint.useCases().get(2).sources())
        .containsExactly("shop.orders.v1", "landing/crm-deals", "landing/sales-targets");
  }

  @Test
  void sourcesSayHowMuchCameAndHowOften() {
    Source orders = source("shop.orders.v1");
    assertThat(orders.kind()).isEqualTo("events");
    assertThat(orders.measured().known().orElseThrow())
        .isEqualTo(
            new Source.Arrivals(
                1_000,
                200_000,
                0,
                500,
                100_000,
                0,
                orders.measured().known().orElseThrow().newest()));
    Source deals = source("landing/crm-deals");
    assertThat(deals.kind()).isEqualTo("api");
    assertThat(deals.expectedEvery()).contains(Duration.ofHours(24));
    assertThat(deals.measured().known().orElseThrow().deliveriesLastDay()).isEqualTo(1);
    assertThat(source("cdc.shop.customers").kind()).isEqualTo("database");
    assertThat(source("landing/supplier-prices").kind()).isEqualTo("files");
    assertThat(source("cdc.shop.customers").measured().why())
        .isEqualTo("the broker has no such topic");
    assertThat(blueprint.sources())
        .extracting(Source::dataset)
        .doesNotContain("ops.capture-offsets.v1", "live.sales-per-minute.v1");
  }

  @Test
  void ingestionNamesWhereBadRecordsEnd() {
    Ingestion orders =
        blueprint.ingestion().stream()
            .filter(each -> each.dataset().equals("shop.orders.v1"))
            .findFirst()
            .orElseThrow();
    assertThat(orders.into()).containsExactly("bronze.orders", "live.sales_per_minute");
    assertThat(orders.refusedTo())
        .containsExactly("shop.orders.v1.dlq", "silver.orders_quarantine");
    assertThat(orders.rules()).isPositive();
  }

  @Test
  void storageAddsUpWhatIsKnownAndCountsWhatIsNot() {
    Layer gold = layer(blueprint, "gold");
    assertThat(gold.records()).isEqualTo(304);
    assertThat(gold.files()).isEqualTo(3);
    assertThat(gold.bytes()).isEqualTo(10_755);
    assertThat(gold.keptBytes()).isEqualTo(31_000);
    assertThat(gold.notMeasured()).isEqualTo(gold.datasets().size() - 2);
    assertThat(gold.bytesInAYear()).isEqualTo(31_000 + 365 * 10_000);
    assertThat(gold.format()).isEqualTo("Iceberg; files in PARQUET");
    Stored lines = stored("silver", "silver.order_lines");
    assertThat(lines.measured().why()).contains("the coordinator | is away");
    assertThat(lines.partitionedBy()).isNotEmpty();
  }

  @Test
  void whatIsTooOldIsNotThereInAYear() {
    assertThat(size("log", "shop.orders.v1").bytesInAYear()).isEqualTo(7 * 100_000);
    assertThat(size("log", "live.sales-per-minute.v1").bytesInAYear()).isEqualTo(4_000);
    assertThat(Sizes.inAYear(5, 10, Optional.of(Duration.ofDays(400)))).isEqualTo(5 + 365 * 10);
    assertThat(Sizes.inAYear(5, 10, Optional.of(Duration.ofDays(365)))).isEqualTo(365 * 10);
  }

  @Test
  void deadLettersAreStoredBesideTheirTopic() {
    assertThat(layer(blueprint, "log").datasets())
        .extracting(Stored::dataset)
        .containsSubsequence("shop.orders.v1", "shop.orders.v1.dlq");
  }

  @Test
  void transformationsSayWhatMakesThemAndHow() {
    assertThat(transformation("gold.agg_sales_daily"))
        .extracting(
            Transformation::inputs,
            Transformation::engine,
            Transformation::write,
            Transformation::query)
        .containsExactly(
            List.of("gold.fct_order_lines"),
            "Spark",
            "replace-partitions",
            "batch/src/main/resources/sql/gold/agg_sales_daily.sql");
    assertThat(transformation("live.sales_per_minute").engine()).isEqualTo("Flink");
    assertThat(transformation("serving.sales_daily"))
        .extracting(Transformation::inputs, Transformation::engine, Transformation::pipelines)
        .containsExactly(
            List.of("gold.agg_sales_daily", "live.sales_per_minute"),
            "Trino",
            List.of("batch", "streaming"));
  }

  @Test
  void theStackSaysWhatRunsAndWhatDoesNot() {
    assertThat(blueprint.stack())
        .extracting(Component::part)
        .containsExactly("kafka", "catalog", "cdc", "spark", "iceberg");
    assertThat(blueprint.stack().getFirst().version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(blueprint.stack().get(2).measured().why()).isEqualTo("it does not run");
    assertThat(blueprint.overview().partsDown()).containsExactly("cdc");
  }

  @Test
  void governanceIsToldInFullOnlyWhereAsked() throws UnknownChoiceException {
    Governance brief = blueprint.governance();
    assertThat(brief.domains()).extracting(Governance.Domain::name).contains("iot", "shop");
    assertThat(brief.quality()).isEmpty();
    Governance full =
        SamplePlatform.blueprint(
                new Variant(
                    List.of("gold.agg_sales_daily"),
                    ANY,
                    ANY,
                    List.of("quality", "classification"),
                    Variant.FACTORS))
            .governance();
    assertThat(full.quality())
        .filteredOn(each -> each.dataset().equals("gold.agg_sales_daily"))
        .singleElement()
        .satisfies(each -> assertThat(each.measured().known().orElseThrow().broken()).isEqualTo(1));
    assertThat(full.classification())
        .extracting(Governance.Personal::dataset, Governance.Personal::column)
        .contains(tuple("shop.orders.v1", "customer_id"));
    assertThat(full.lineage()).isEmpty();
  }

  @Test
  void storageIsNarrowedAndTheScaleIsNot() throws UnknownChoiceException {
    Blueprint hot =
        SamplePlatform.blueprint(new Variant(ANY, ANY, List.of("hot"), ANY, Variant.FACTORS));
    assertThat(hot.storage()).extracting(Layer::name).containsExactly("log");
    assertThat(hot.scale()).isEqualTo(blueprint.scale());
    assertThat(
            SamplePlatform.blueprint(new Variant(ANY, ANY, List.of("cold"), ANY, Variant.FACTORS))
                .storage())
        .extracting(Layer::name)
        .containsExactly("landing", "bronze", "silver");
  }

  private Source source(String name) {
    return blueprint.sources().stream()
        .filter(source -> source.dataset().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Layer layer(Blueprint of, String name) {
    return of.storage().stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Stored stored(String layer, String name) {
    return layer(blueprint, layer).datasets().stream()
        .filter(stored -> stored.dataset().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Stored.Size size(String layer, String name) {
    return stored(layer, name).measured().known().orElseThrow();
  }

  private Transformation transformation(String name) {
    return blueprint.transformations().stream()
        .filter(each -> each.dataset().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
