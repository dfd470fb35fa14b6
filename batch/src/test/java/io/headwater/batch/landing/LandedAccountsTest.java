package io.headwater.batch.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.batch.verify.Checks;
import io.headwater.batch.verify.Report;
import io.headwater.batch.verify.Verification;
import io.headwater.contracts.wire.RegistryAddress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What landed, in good order and not, is in the register and in bronze; what is lost is named. */
final class LandedAccountsTest {
  private static final Set<String> TABLES =
      Set.of("bronze.price_lists", "silver.prices", "gold.dim_supplier_price");
  private static final String HEADER =
      "supplier_id,list_no,product_id,unit_price,currency,valid_from,valid_to";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2011-08-03T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path root;

  private final Lake lake = TestLake.empty();

  @Test
  void theRegisterIsTheManifestsAndBronzeTheRegister() {
    Delivery.at(root, 1)
        .csv(HEADER, "S1,L1,P1,2.5,GBP,2011-09-01,", "S1,L1,P2,dear,GBP,2011-09-01,")
        .land();
    Delivery.at(root, 2).csv(HEADER, "S1,L1,P1,9.9,GBP,2011-09-01,").land();
    Delivery.at(root, 3).csv(HEADER, "S1,L2,P1,3,GBP,2011-10-01,").losing("prices.csv").land();
    Delivery.at(root, 4).csv(HEADER, "S1,L3,P1,4,GBP,2011-11-01,").land("no manifest");
    run();
    Delivery.at(root, 1).landedAt(CLOCK.instant()).landAgain();
    Delivery.at(root, 5).csv(HEADER, "S2,L1,P1,4,GBP,2011-11-01,").land();
    run();
    Delivery.at(root, 6).csv(HEADER, "S2,L2,P1,5,GBP,2011-12-01,").land();

    Report report = verify();

    assertThat(report.holds()).as(report.text()).isTrue();
    assertThat(report.text()).contains("behind by 1 deliveries of landing/supplier-prices");

    TestLake.run("DELETE FROM lake.bronze.price_lists WHERE delivery LIKE '%02Z-test'");
    TestLake.run("DELETE FROM lake.bronze.landing_rejects WHERE record_no = 2");
    TestLake.run(
        "UPDATE lake.bronze.landed_files SET sha256 = 'x' WHERE delivery LIKE '%05Z-test'");

    assertThat(verify().text())
        .contains(
            "delivery 20110801T060005Z-test, file prices.csv: sha256 is x, should be",
            "delivery 20110801T060002Z-test, file prices.csv: missing",
            "file prices.csv: missing",
            "3 of");
  }

  private void run() {
    TestLanding.step(lake, root, CLOCK).run("run");
    new SilverStep(
            lake, SilverTables.of(TestLake.CONTRACTS, TestLake.CONTRACTS.named("silver.prices")))
        .run("run");
    Pipeline.derived(lake, "gold.dim_supplier_price").run("run");
  }

  private Report verify() {
    Lake held = lake.holding(Checks.tables(TestLake.CONTRACTS));
    RecordDecoding decoding =
        new RecordDecoding(
            RegistryAddress.open(URI.create("http://localhost:9")), Duration.ZERO, Duration.ZERO);
    LandingStore landed =
        new LandingStore(lake.table("bronze.price_lists").io(), root.toUri().toString());
    return new Verification(
            new Checks(TestLake.CONTRACTS, held, null, decoding, landed),
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .run(TABLES);
  }
}
