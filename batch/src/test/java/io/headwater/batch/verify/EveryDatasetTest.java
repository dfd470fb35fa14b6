package io.headwater.batch.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.bronze.MemoryLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.BronzeCustomers;
import io.headwater.batch.fixture.BronzeReadings;
import io.headwater.batch.fixture.BronzeShop;
import io.headwater.batch.fixture.CustomerChange;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.Reading;
import io.headwater.batch.fixture.ShopDatabase;
import io.headwater.batch.fixture.ShopPipeline;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.Contract;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.JourneyPlan;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.journeys.Sending;
import io.headwater.ingestion.journeys.Sendings;
import io.headwater.ingestion.journeys.play.Play;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Journeys, changes of customers in any order, and readings, each in several runs. */
final class EveryDatasetTest {
  private static final JourneyPlan PLAN =
      new JourneyPlan(
          11,
          80,
          LocalDate.parse("2026-01-10"),
          LocalDate.parse("2026-02-20"),
          new Share(0.05),
          new Share(0.02));

  private final Lake lake = TestLake.empty();

  @Test
  void whatIsMergedAndWhatIsReplacedHoldsHoweverItCameToBe() {
    customers();
    readings();

    assertThat(filled(verified("customer", "reading")))
        .contains(
            "silver.customer_changes",
            "silver.customers",
            "gold.dim_customer",
            "silver.readings_quarantine",
            "gold.agg_readings_hourly");
  }

  @Test
  @Tag("long")
  void whatHappensInTheShopHoldsHoweverItCameToBe() {
    journeys();

    assertThat(filled(verified("")))
        .contains(
            "silver.payments_quarantine",
            "gold.agg_stock_daily",
            "gold.customer_features",
            "gold.fct_customer_journey");
  }

  private Report verified(String... words) {
    Report report = verification().run(tables(words));
    assertThat(report.holds()).as(report.text()).isTrue();
    return report;
  }

  private static List<String> filled(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.held() > 0)
        .map(Finding::table)
        .toList();
  }

  private void journeys() {
    List<Sending> sendings = new ArrayList<>();
    new Sendings(PLAN, new Play(PLAN, Population.numbered(20))).forEachRemaining(sendings::add);
    BronzeShop bronze = new BronzeShop(lake);
    int half = sendings.size() / 2;
    for (List<Sending> some :
        List.of(sendings.subList(0, half), sendings.subList(half, sendings.size()))) {
      bronze.append(some);
      ShopPipeline.run(lake);
      Pipeline.run(lake);
    }
  }

  private void customers() {
    List<CustomerChange> changes = new ArrayList<>(new ShopDatabase(5).run(60).log());
    Collections.shuffle(changes, new Random(5));
    BronzeCustomers bronze = new BronzeCustomers(lake);
    int half = changes.size() / 2;
    bronze.append(changes.subList(0, half));
    Pipeline.runChanges(lake, "customer");
    bronze.append(changes.subList(half / 2, changes.size()));
    Pipeline.runChanges(lake, "customer");
  }

  private void readings() {
    BronzeReadings bronze = new BronzeReadings(lake);
    Reading first = Reading.of("d-1", 1, "2026-03-01T10:00:00Z", "20.500000");
    bronze.append(first, first.withValue("21.000000"), first);
    Pipeline.runReadings(lake);
    bronze.append(Reading.of("d-1", 2, "2026-03-01T10:00:30Z", "19.250000"), first);
    Pipeline.runReadings(lake);
  }

  private static Set<String> tables(String... words) {
    return TestLake.CONTRACTS.all(Contract.Kind.TABLE).stream()
        .filter(table -> !table.namespace().equals("bronze"))
        .map(Contract::name)
        .filter(name -> Stream.of(words).anyMatch(name::contains))
        .collect(Collectors.toSet());
  }

  private Verification verification() {
    Lake held = lake.holding(Checks.tables(TestLake.CONTRACTS));
    RecordDecoding decoding =
        new RecordDecoding(
            RegistryAddress.open(URI.create("http://localhost:9")), Duration.ZERO, Duration.ZERO);
    LandingStore landed =
        new LandingStore(lake.table("bronze.price_lists").io(), "file:///nowhere/");
    return new Verification(
        new Checks(TestLake.CONTRACTS, held, new MemoryLog(lake.session()), decoding, landed),
        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  }
}
