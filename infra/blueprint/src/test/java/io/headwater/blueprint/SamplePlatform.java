package io.headwater.blueprint;

import io.headwater.blueprint.cost.PriceFile;
import io.headwater.blueprint.measure.Folder;
import io.headwater.blueprint.measure.LandingFigures;
import io.headwater.blueprint.measure.Measured;
import io.headwater.blueprint.measure.Measurements;
import io.headwater.blueprint.measure.Part;
import io.headwater.blueprint.measure.PartFigures;
import io.headwater.blueprint.measure.QualityFigures;
import io.headwater.blueprint.measure.Runtime;
import io.headwater.blueprint.measure.TableFigures;
import io.headwater.blueprint.measure.TopicFigures;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Lineage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped contracts, and a platform on which a few orders came in; most else is not there. */
public final class SamplePlatform {
  private static final Instant AT = Instant.parse("2026-11-28T05:00:00Z");
  private static final Optional<Instant> EARLIER = Optional.of(AT.minusSeconds(600));
  private static final Contracts CONTRACTS = Contracts.load();
  private static final Map<String, String> VIEWS =
      Map.of(
          "serving.sales_daily",
          "SELECT day FROM lake.gold.agg_sales_daily JOIN lake.live.sales_per_minute ON true",
          "serving.quality_scores",
          "SELECT day FROM lake.ops.quality_results");

  private SamplePlatform() {}

  static Estate estate() {
    return new Estate(CONTRACTS.all(), lineage());
  }

  private static Lineage lineage() {
    return Lineage.of(CONTRACTS, view -> Optional.ofNullable(VIEWS.get(view.name())));
  }

  /** The blueprint of all of it. */
  public static Blueprint blueprint() throws UnknownChoiceException {
    return blueprint(Variant.whole());
  }

  static Blueprint blueprint(Variant variant) throws UnknownChoiceException {
    return Drawing.of(CONTRACTS, lineage(), variant, measurements(), PriceFile.example());
  }

  static Measurements measurements() {
    return new Measurements(
        AT,
        Runtime.PROCESSES,
        Map.of(
            "shop.orders.v1",
            Measured.of(
                new TopicFigures(
                    2,
                    1_000,
                    200_000,
                    10,
                    500,
                    EARLIER,
                    Optional.of(Duration.ofDays(7)),
                    "delete")),
            "live.sales-per-minute.v1",
            Measured.of(
                new TopicFigures(
                    2, 80, 4_000, 80, 80, EARLIER, Optional.of(Duration.ofDays(7)), "compact"))),
        Map.of(
            "bronze.orders",
            Measured.of(
                new TableFigures(990, 3, 0, 60_000, 60_000, 3, 20_000, 1, 1, EARLIER, "PARQUET")),
            "gold.agg_sales_daily",
            Measured.of(
                new TableFigures(304, 2, 1, 10_755, 31_000, 4, 10_000, 2, 2, EARLIER, "PARQUET")),
            "gold.agg_feedback",
            Measured.of(new TableFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), "")),
            "silver.order_lines",
            Measured.not("Trino does not tell: the coordinator | is away")),
        Map.of(
            "landing/crm-deals",
            Measured.of(new LandingFigures(4, 4, 9_000, 120, 2, 1, 3_000, 40, EARLIER, "jsonl"))),
        Map.of(
            "gold.agg_sales_daily",
            Measured.of(
                new QualityFigures(LocalDate.of(2026, 11, 28), 5, 1, 7, new BigDecimal("87.50")))),
        List.of(
            new Part(
                "kafka",
                "running",
                Measured.of(new PartFigures(1L << 30, new BigDecimal("0.5000")))),
            new Part(
                "catalog",
                "running",
                Measured.of(new PartFigures(1L << 29, new BigDecimal("0.2500")))),
            new Part("cdc", "died", Measured.not("it does not run"))),
        Measured.of(List.of(new Folder("kafka", 5_000_000, 12), new Folder("s3", 100_000, 9))),
        Measured.of("484"));
  }
}
