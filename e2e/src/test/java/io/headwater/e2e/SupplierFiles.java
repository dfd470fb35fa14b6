package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Price lists from the supplier's file to gold: what the ledger says was sent is what the tables
 * have, with everything wrong that can be, however often it is sent and read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SupplierFiles {
  private static final String[] GENERATION = {
    "generate",
    "prices",
    "--deliveries",
    "60",
    "--seed",
    "7",
    "--bad",
    "0.7",
    "--from",
    "2011-08-01T06:00:00Z",
    "--ledger"
  };

  private final Deployment headwater;

  SupplierFiles(Deployment headwater) {
    this.headwater = headwater;
  }

  @Test
  @Order(1)
  void theTablesHaveWhatTheLedgerSays() throws IOException {
    JsonNode sent = generate();
    headwater.run("batch").orFail();
    assertTold(sent);
    assertThat(sent.path("defects").size()).as("all kinds of defects").isEqualTo(21);
  }

  @Test
  @Order(2)
  void readingAgainChangesNothing() throws IOException {
    List<String> before = snapshots();
    headwater.run("batch").orFail();
    assertThat(snapshots()).isEqualTo(before);
  }

  /** What was read is not read again; what was refused may be mended, and is not. */
  @Test
  @Order(3)
  void sendingAgainAddsNoRecord() throws IOException {
    String records = headwater.sqlAsEngineer("select count(*) from bronze.price_lists").getFirst();
    generate();
    headwater.run("batch").orFail();
    assertThat(headwater.sqlAsEngineer("select count(*) from bronze.price_lists"))
        .containsExactly(records);
  }

  @Test
  @Order(4)
  void aPersonLandsAListOfTheirOwn() throws IOException {
    Path list = headwater.folder().resolve("mine.csv");
    Files.writeString(
        list,
        """
        supplier_id,list_no,product_id,unit_price,currency,valid_from
        S900001,MINE-1,P000001,1.25,GBP,2030-01-01
        S900001,MINE-1,P000002,free,GBP,2030-01-01
        """);
    headwater.run("land", "prices", headwater.nameOf(list)).orFail();
    headwater.run("batch").orFail();
    assertThat(
            headwater.sql(
                """
                select product_id, unit_price, valid_to from gold.dim_supplier_price
                where supplier_id = 'S900001'"""))
        .containsExactly("P000001,1.2500,");
    assertThat(
            headwater.sqlAsEngineer(
                """
                select line_no, error_class, error_message from bronze.landing_rejects
                where file = 'mine.csv'"""))
        .containsExactly("3,WrongType,\"unit_price is no decimal(12,4)\"");
  }

  private JsonNode generate() throws IOException {
    Path ledger = headwater.folder().resolve("prices.json");
    List<String> words = new ArrayList<>(List.of(GENERATION));
    words.add(headwater.nameOf(ledger));
    headwater.run(words.toArray(String[]::new)).orFail();
    return new ObjectMapper().readTree(ledger.toFile());
  }

  private void assertTold(JsonNode sent) {
    assertThat(
            headwater.sqlAsEngineer(
                """
                select (select count(*) from bronze.price_lists),
                  (select count(*) from silver.prices),
                  (select count(*) from silver.prices_quarantine)"""))
        .containsExactly(
            "%s,%s,%s"
                .formatted(sent.path("bronze"), sent.path("silver"), sent.path("quarantined")));
    TreeMap<String, String> rejects = new TreeMap<>();
    sent.path("rejects")
        .properties()
        .forEach(each -> rejects.put(each.getKey(), each.getValue().asText()));
    // What never had a manifest is told when it had its time.
    assertThat(
            headwater.sqlAsEngineer(
                """
                select error_class, count(*) from bronze.landing_rejects
                where error_class <> 'NoManifest' group by 1 order by 1"""))
        .containsExactlyElementsOf(
            rejects.entrySet().stream()
                .map(each -> each.getKey() + "," + each.getValue())
                .toList());
  }

  private List<String> snapshots() {
    return headwater.sqlAsEngineer(
        """
        select 'bronze', count(*) from bronze."price_lists$snapshots"
        union all select 'rejects', count(*) from bronze."landing_rejects$snapshots"
        union all select 'files', count(*) from bronze."landed_files$snapshots"
        union all select 'silver', count(*) from silver."prices$snapshots"
        union all select 'gold', count(*) from gold."dim_supplier_price$snapshots"
        order by 1""");
  }
}
