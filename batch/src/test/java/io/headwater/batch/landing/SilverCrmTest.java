package io.headwater.batch.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.derived.DerivedStep;
import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.Contract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the CRM has now follows from all it told, in whatever order and however often it came. */
final class SilverCrmTest {
  private static final Instant BEGINNING = Instant.parse("2011-03-01T00:00:00Z");

  @TempDir private Path root;

  private final Lake lake = TestLake.empty();

  @Test
  void whatTheCrmHasNowIsACalculationFromAllItTold() {
    Random random = new Random(5);
    List<Told> all = history(random);
    Map<String, Told> newest = new HashMap<>();
    Collections.shuffle(all, random);
    int second = 0;
    for (int begin = 0; begin < all.size(); begin += 100) {
      List<Told> page = all.subList(Math.max(0, begin - 20), Math.min(all.size(), begin + 100));
      deliver("crm-deals", ++second, page.stream().map(Told::line).toList());
      page.forEach(told -> newest.merge(told.deal(), told, Told::newer));
      bringUp("deal", "deals");
      assertThat(texts("SELECT deal_id, amount, company_id FROM lake.silver.crm_deals"))
          .containsExactlyInAnyOrderElementsOf(
              newest.values().stream().filter(told -> !told.archived()).map(Told::row).toList());
    }
    assertThat(texts("SELECT count(*) FROM lake.silver.crm_deal_records"))
        .containsExactly("[" + all.size() + "]");
    assertThat(bringUp("deal", "deals")).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void whatIsWrongIsKeptWithItsPlaceAndReason() {
    Told good = new Told("1", 1, "2.50", false);
    deliver(
        "crm-deals",
        1,
        List.of(
            good.line(),
            good.line().replace("\"2.50\"", "[1,2]"),
            good.line().replace("\"object_id\":\"1\"", "\"object_id\":null"),
            good.line().replace("\"GBP\"", "\"pounds\"")));
    bringUp("deal", "deals");
    assertThat(texts("SELECT record_no, error_class FROM lake.bronze.landing_rejects"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[2,");
    assertThat(
            texts(
                """
                SELECT record_no, reasons
                FROM lake.silver.crm_deal_records_quarantine ORDER BY record_no"""))
        .containsExactly("[3,object_id required]", "[4,deal_currency_code pattern ^[A-Z]{3}$]");
    assertThat(texts("SELECT deal_id, amount, company_id FROM lake.silver.crm_deals"))
        .containsExactly(good.row());
  }

  @Test
  void aContactIsTheCustomerThatOrdersKnow() {
    deliver(
        "crm-contacts",
        1,
        List.of(
            """
            {"record_id":"%s","object_id":"7","modified_at":"2011-03-01T00:00:00Z",\
            "archived":"false","firstname":"Jo","lastname":"Bar","email":"jo@example.org",\
            "customer_number":"C000001","associatedcompanyid":"3","payload":"{}"}"""
                .formatted(UUID.nameUUIDFromBytes(new byte[] {7}))));
    bringUp("contact", "contacts");
    assertThat(texts("SELECT contact_id, customer_token, company_id FROM lake.silver.crm_contacts"))
        .containsExactly("[7,%s,3]".formatted(Tokens.of("C000001")));
    assertThat(texts("SELECT * FROM lake.silver.crm_contact_records").toString())
        .doesNotContain("Bar", "example.org", "C000001");
  }

  /** Versions of deals, no two of a deal at one time; the last of some archived. */
  private static List<Told> history(Random random) {
    List<Told> all = new ArrayList<>();
    for (int deal = 1; deal <= 60; deal++) {
      int versions = 1 + random.nextInt(8);
      for (int version = 1; version <= versions; version++) {
        String amount = "%d.%02d".formatted(random.nextInt(10_000), random.nextInt(100));
        boolean archived = version == versions && version > 1 && random.nextInt(4) == 0;
        all.add(new Told(Integer.toString(deal), version, amount, archived));
      }
    }
    return all;
  }

  private record Told(String deal, int version, String amount, boolean archived) {
    Told newer(Told other) {
      return other.version > version ? other : this;
    }

    String line() {
      return """
          {"record_id":"%s","object_id":"%s","modified_at":"%s","archived":"%s",\
          "dealname":"a deal","dealstage":"closedwon","pipeline":"default","amount":"%s",\
          "deal_currency_code":"GBP","closedate":"2011-08-31T00:00:00Z","company_ids":"1%s;99",\
          "payload":"{}"}"""
          .formatted(
              UUID.nameUUIDFromBytes(toString().getBytes()),
              deal,
              BEGINNING.plusSeconds(3600L * version),
              archived,
              amount,
              deal);
    }

    String row() {
      return "[%s,%s00,1%s]".formatted(deal, amount, deal);
    }
  }

  private void deliver(String dataset, int second, List<String> lines) {
    Delivery.of(dataset, root, second).jsonLines(lines.toArray(String[]::new)).land();
  }

  private Outcome bringUp(String one, String all) {
    Clock clock = Clock.fixed(Instant.parse("2011-08-02T00:00:00Z"), ZoneOffset.UTC);
    Contract landing = named("landing/crm-" + all);
    Contract bronze = named("bronze.crm_" + all);
    Contract records = named("silver.crm_%s_records".formatted(one));
    new LandingStep(
            lake,
            new LandingStore(lake.table(bronze.name()).io(), root.toUri().toString()),
            landing,
            bronze,
            clock)
        .run("run");
    new SilverStep(
            lake,
            new SilverTables(
                landing, bronze, records, named("silver.crm_%s_records_quarantine".formatted(one))))
        .run("run");
    return new DerivedStep(lake, named("silver.crm_" + all), List.of(records)).run("run");
  }

  private static Contract named(String name) {
    return TestLake.CONTRACTS.named(name);
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
