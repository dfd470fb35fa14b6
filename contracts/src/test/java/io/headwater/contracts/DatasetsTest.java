package io.headwater.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.starter.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets of one's own beside those that are shipped. */
final class DatasetsTest {
  private static final String VISITS =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: visits
      version: 1.0.0
      status: active
      schema:
        - name: visits
          physicalName: landing/branch-visits
          physicalType: landing
          customProperties:
            - {property: eventId, value: "branch,at"}
            - {property: eventTime, value: at}
          properties:
            - {name: branch, physicalType: string}
            - {name: at, physicalType: timestamptz}
            - {name: customer, physicalType: string, tags: [pii]}
            - {name: guests, physicalType: int, logicalTypeOptions: {minimum: 0}}
        - name: agg_guests
          physicalName: gold.agg_guests
          physicalType: table
          customProperties:
            - {property: input, value: silver.branch_visits}
            - {property: write, value: replace-keys}
            - {property: key, value: branch}
          properties:
            - {name: branch, physicalType: string, required: true}
            - {name: guests, physicalType: long}
      """;

  @TempDir private Path folder;

  private Path own;

  @BeforeEach
  void write() throws IOException {
    own = folder.resolve("datasets");
    write("visits/visits.odcs.yaml", VISITS);
    write("visits/agg_guests.sql", "SELECT 1");
  }

  @Test
  void whatLiesBetweenAFileAndGoldFollowsFromTheContractOfTheFile() {
    Datasets datasets = Datasets.load(own);

    assertThat(datasets.problems()).isEmpty();
    Contracts visits = datasets.own().get("visits");
    assertThat(visits.all())
        .extracting(Contract::name)
        .containsExactly(
            "bronze.branch_visits",
            "gold.agg_guests",
            "landing/branch-visits",
            "silver.branch_visits",
            "silver.branch_visits_quarantine");
    assertThat(columns(visits.named("silver.branch_visits")))
        .containsExactly(
            "branch!",
            "at!",
            "customer_token",
            "guests",
            "delivery!",
            "file!",
            "record_no!",
            "made_at!",
            "landed_at!");
    assertThat(columns(visits.named("silver.branch_visits_quarantine")))
        .startsWith("branch", "at", "reasons!", "delivery!");
    assertThat(visits.named("bronze.branch_visits").rules())
        .extracting(rule -> rule.name())
        .containsExactly("branch required", "at required", "guests minimum 0");
    assertThat(Query.of(visits.named("silver.branch_visits")).orElseThrow().text())
        .contains("tokenise(CAST(`customer` AS STRING)) AS `customer_token`")
        .contains("IDENTIFIER(:branch_visits)");
    assertThat(visits.named("gold.agg_guests").grants())
        .containsExactlyElementsOf(datasets.shipped().named("gold.agg_sales_daily").grants());
    assertThat(datasets.all().all()).hasSize(datasets.shipped().all().size() + 5);
  }

  @Test
  void eventsOnALogHaveTheSame() throws IOException {
    write(
        "visits/visits.odcs.yaml",
        VISITS
            .replace("landing/branch-visits", "acme.branch-visits.v1")
            .replace("physicalType: landing", "physicalType: topic"));

    Contracts visits = Datasets.load(own).own().get("visits");

    assertThat(visits.named("acme.branch-visits.v1").property("partitions")).contains("2");
    assertThat(columns(visits.named("silver.branch_visits")))
        .contains("branch!", "kafka_partition!", "kafka_offset!");
  }

  @Test
  void aMistakeLeavesOutItsFolderAndThoseThatNeedItAndNothingElse() throws IOException {
    write(
        "good/good.odcs.yaml",
        VISITS
            .replace("branch-visits", "good")
            .replace("branch_visits", "good")
            .replace("agg_guests", "agg_good"));
    write("good/agg_good.sql", "SELECT 1");
    write(
        "after/after.odcs.yaml",
        VISITS.replace("branch-visits", "x").replace("agg_guests", "agg_x"));
    write("after/agg_x.sql", "SELECT 1");
    write("visits/visits.odcs.yaml", VISITS.replace("physicalType: int", "physicalType: itn"));

    Datasets datasets = Datasets.load(own);

    assertThat(datasets.own()).containsOnlyKeys("good");
    assertThat(datasets.problems())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("datasets/visits/visits.odcs.yaml:17: unknown type 'itn'"),
            second ->
                assertThat(second)
                    .startsWith(
                        "datasets/after/after.odcs.yaml:22: input: there is no dataset 'silver.branch_visits'"));
  }

  @Test
  void namesOfThePlatformAreNotTaken() throws IOException {
    refuses(
        "gold.agg_guests",
        "gold.agg_sales_daily",
        18,
        "'gold.agg_sales_daily' is a dataset of Headwater itself; choose another name");
    refuses(
        "landing/branch-visits",
        "landing/crm-deals",
        7,
        "'landing/crm-deals' is a dataset of Headwater itself; choose another name");
    refuses(
        "gold.agg_guests",
        "ops.guests",
        18,
        "'ops.guests' cannot be in 'ops'; a table of one's own is in bronze or gold or silver");
  }

  @Test
  void whatIsMissingIsSaidWithWhatToDo() throws IOException {
    refuses(
        "eventId, value",
        "names, value",
        7,
        "needs the custom property 'eventId': the fields that name a record, such as shop,day");
    refuses(
        "replace-keys",
        "replace",
        23,
        "write: 'replace' must be append, replace-partitions or replace-keys");
    Files.delete(own.resolve("visits/agg_guests.sql"));
    refuses("guests}", "guests}", 18, "it has no query; write datasets/visits/agg_guests.sql");
  }

  @Test
  void whatIsBegunNeedsNothingMore() throws IOException {
    write("new/new.odcs.yaml", Starter.source("landing/new").contract());
    Contract silver = Datasets.load(own).own().get("new").named("silver.new");
    Starter gold = Starter.derived("gold.agg_new", silver);
    write("new/gold.agg_new.odcs.yaml", gold.contract());
    write("new/agg_new.sql", gold.query().orElseThrow());

    Datasets datasets = Datasets.load(own);

    assertThat(datasets.problems()).isEmpty();
    assertThat(datasets.all().named("gold.agg_new").names("input")).containsExactly("silver.new");
  }

  @Test
  void aFolderThatIsNotThereIsNone() {
    assertThat(Datasets.load(folder.resolve("none")).own()).isEmpty();
  }

  private void refuses(String right, String wrong, int line, String problem) throws IOException {
    write("visits/visits.odcs.yaml", VISITS.replace(right, wrong));
    Datasets datasets = Datasets.load(own);
    assertThat(datasets.own()).isEmpty();
    assertThat(datasets.problems())
        .contains("datasets/visits/visits.odcs.yaml:" + line + ": " + problem);
  }

  private void write(String file, String text) throws IOException {
    Path path = own.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static List<String> columns(Contract table) {
    return table.fields().stream()
        .map(field -> field.name() + (field.required() ? "!" : ""))
        .toList();
  }
}
