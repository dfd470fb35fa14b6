package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.BronzeCustomers;
import io.headwater.batch.fixture.Customer;
import io.headwater.batch.fixture.CustomerChange;
import io.headwater.batch.fixture.LakeCustomers;
import io.headwater.batch.fixture.LakeCustomers.Version;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.ShopDatabase;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a key follow its history; others are left alone. */
final class ReplaceKeysTest {
  private static final Customer ANNA = Customer.named("Anna");
  private static final List<String> TABLES =
      List.of(
          "silver.customer_changes",
          "silver.customer_changes_quarantine",
          "silver.customers",
          "gold.dim_customer");

  private final Lake lake = TestLake.empty();
  private final BronzeCustomers bronze = new BronzeCustomers(lake);

  @Test
  void aChangeWritesTheRowsOfItsKeyAndNoOthers() {
    bronze.append(
        IntStream.range(0, 50)
            .mapToObj(n -> CustomerChange.of("r", 1, Integer.toString(n), ANNA))
            .toList());
    run();
    bronze.append(CustomerChange.of("u", 2, "7", ANNA.in("EIRE")));

    run();

    // The version that ended is written again, and the new one; the old row is marked as deleted.
    assertThat(summary("gold.dim_customer"))
        .containsEntry("added-records", "2")
        .containsEntry("added-position-deletes", "1")
        .doesNotContainKey("deleted-data-files");
    assertThat(summary("silver.customers"))
        .containsEntry("added-records", "1")
        .containsEntry("added-position-deletes", "1")
        .doesNotContainKey("deleted-data-files");
    assertThat(LakeCustomers.versions()).hasSize(51);
    assertThat(LakeCustomers.now()).hasSize(50);
  }

  @Test
  void everyCommitSaysItsRunAndInputs() {
    bronze.append(CustomerChange.of("c", 1, "1", ANNA));
    run();
    bronze.append(CustomerChange.of("u", 2, "1", ANNA.in("EIRE")));
    run();

    long read = lake.table("silver.customer_changes").currentSnapshot().snapshotId();
    for (String table : List.of("silver.customers", "gold.dim_customer")) {
      assertThat(summary(table))
          .containsEntry("headwater.run", "run")
          .containsEntry("headwater.inputs", "silver.customer_changes@" + read)
          .containsEntry("headwater.input.silver.customer_changes", Long.toString(read));
      assertThat(TestLake.snapshots(lake, table)).isEqualTo(2);
    }
  }

  @Test
  void theSameRunAgainCommitsNothing() {
    bronze.append(new ShopDatabase(1).run(20).log());
    run();
    List<Integer> before = snapshots();

    assertThat(run()).containsOnly(Outcome.nothingNew());
    assertThat(snapshots()).isEqualTo(before);
  }

  @Test
  void aChangeThatChangesNothingMakesNoVersion() {
    bronze.append(CustomerChange.of("c", 1, "1", ANNA));
    run();
    List<Version> before = LakeCustomers.versions();
    bronze.append(CustomerChange.of("u", 2, "1", ANNA));

    run();

    assertThat(LakeCustomers.versions()).isEqualTo(before);
    assertThat(summary("gold.dim_customer")).doesNotContainKey("added-records");
    // What was read is known all the same.
    assertThat(run()).containsOnly(Outcome.nothingNew());
  }

  @Test
  void emptyingTheTableRebuildsItAndSaysWhy() {
    bronze.append(
        CustomerChange.of("c", 1, "1", ANNA), CustomerChange.of("c", 2, "2", ANNA.in("EIRE")));
    run();
    bronze.append(CustomerChange.emptied(3), CustomerChange.of("c", 4, "2", ANNA));

    List<Outcome> outcomes = run();

    assertThat(outcomes.subList(1, 3))
        .extracting(Outcome::note)
        .containsOnly(
            "rebuilt whole: silver.customer_changes gained rows without customer_token (1), which are about all there is");
    assertThat(LakeCustomers.now()).hasSize(1);
    assertThat(LakeCustomers.versions())
        .extracting(Version::current)
        .containsExactlyInAnyOrder(false, false, true);
  }

  @Test
  void whatTheTableWasEmptiedOfMayComeLater() {
    bronze.append(CustomerChange.emptied(3));
    run();
    bronze.append(CustomerChange.of("c", 1, "1", ANNA));

    run();

    assertThat(LakeCustomers.now()).isEmpty();
    assertThat(LakeCustomers.versions()).extracting(Version::current).containsExactly(false);
  }

  /** Silver's log of changes is the first to be committed, its current state next, gold last. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aRunThatDiedBeforeGoldIsMendedByTheNext(int committed) {
    List<CustomerChange> log = new ShopDatabase(9).run(60).log();
    List<List<CustomerChange>> batches =
        List.of(log.subList(0, 40), log.subList(40, 80), log.subList(80, log.size()));
    arrive(lake, batches, 3);
    List<Version> expected = LakeCustomers.versions();
    List<String> expectedNow = LakeCustomers.now();

    arrive(TestLake.empty(), batches, committed);

    assertThat(LakeCustomers.versions()).isEqualTo(expected);
    assertThat(LakeCustomers.now()).containsExactlyInAnyOrderElementsOf(expectedNow);
  }

  @Test
  void buildsAnewWhenTheInputWasRewritten() {
    bronze.append(
        CustomerChange.of("c", 1, "1", ANNA), CustomerChange.of("u", 2, "1", ANNA.in("EIRE")));
    run();
    TestLake.run("DELETE FROM lake.silver.customer_changes WHERE lsn = 2");

    assertThat(run().get(2).note()).contains("rebuilt whole", "silver.customer_changes");
    assertThat(LakeCustomers.versions()).extracting(Version::current).containsExactly(true);
  }

  @Test
  void refusesAKeyThatTheInputHasNot() {
    Contract table = TestLake.CONTRACTS.named("gold.dim_customer");
    Map<String, String> properties = new HashMap<>(table.properties());
    properties.put("key", "customer_key");
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

    assertThatThrownBy(
            () ->
                new DerivedStep(
                    lake, wrong, List.of(TestLake.CONTRACTS.named("silver.customer_changes"))))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("has no field 'customer_key'");
  }

  /** Runs once a batch; of the second only so many steps are done. */
  private static void arrive(Lake lake, List<List<CustomerChange>> batches, int ofTheSecond) {
    BronzeCustomers bronze = new BronzeCustomers(lake);
    bronze.append(batches.get(0));
    Pipeline.runChanges(lake, "customer");
    bronze.append(batches.get(1));
    Pipeline.changes(lake, "customer").stream()
        .limit(ofTheSecond)
        .forEach(step -> step.run("died"));
    bronze.append(batches.get(2));
    Pipeline.runChanges(lake, "customer");
  }

  private List<Outcome> run() {
    return Pipeline.runChanges(lake, "customer");
  }

  private Map<String, String> summary(String table) {
    return lake.table(table).currentSnapshot().summary();
  }

  private List<Integer> snapshots() {
    return TABLES.stream().map(table -> TestLake.snapshots(lake, table)).toList();
  }
}
