package io.headwater.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.BronzeCustomers;
import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Customer;
import io.headwater.batch.fixture.CustomerChange;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.LakeCustomers;
import io.headwater.batch.fixture.LakeSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublishingTest {
  private final Lake lake = TestLake.empty();
  private final BronzeOrders bronze = new BronzeOrders(lake);
  private final RandomOrders orders = new RandomOrders(11);
  private final List<Order> all = new ArrayList<>();

  @Test
  void readersSeeARunOnceItIsPublishedAndNoBranchIsLeft() {
    arrive();
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, "one").steps();
    assertThat(LakeSales.monthly()).isEmpty();
    assertThat(LakeSales.branches()).hasSize(5);

    publishing.publish(publishing.written("one", run.tables()), List.of());

    assertThat(LakeSales.monthly()).isEqualTo(expected());
    assertThat(LakeSales.branches()).isEmpty();
  }

  @Test
  void aRunReadsWhatItWroteAndTheNextGoesOnFromThere() {
    for (String id : List.of("one", "two", "three")) {
      arrive();
      publish(id);
      assertThat(LakeSales.monthly()).isEqualTo(expected());
    }
    // A branch of a table without snapshots begins with an empty one.
    assertThat(TestLake.snapshots(lake, "gold.agg_sales_monthly")).isEqualTo(4);
  }

  @Test
  void rowsThatAreMergedAreSeenOnceTheyArePublished() {
    BronzeCustomers customers = new BronzeCustomers(lake);
    Customer anna = Customer.named("Anna");
    customers.append(CustomerChange.of("c", 1, "1", anna));
    publishChanges("one");
    customers.append(CustomerChange.of("u", 2, "1", anna.in("EIRE")));
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, "two").changes("customer");
    assertThat(LakeCustomers.versions()).hasSize(1);

    publishing.publish(publishing.written("two", run.tables()), List.of());

    assertThat(LakeCustomers.versions()).hasSize(2);
    assertThat(LakeCustomers.now()).hasSize(1).first().asString().contains("EIRE");
    assertThat(new StagedRun(lake, "three").changes("customer").tables()).isEmpty();
  }

  @Test
  void aRunWithNothingNewLeavesNothing() {
    arrive();
    publish("one");

    StagedRun idle = new StagedRun(lake, "two").steps();

    assertThat(idle.tables()).isEmpty();
    assertThat(LakeSales.branches()).isEmpty();
    assertThat(TestLake.snapshots(lake, "ops.quality_results")).isEqualTo(1);
  }

  /** Five tables: it dies before the first is moved, after one, and so on. */
  @Test
  void whatDiedBeingPublishedIsFinishedByTheNextRun() {
    for (int moved = 0; moved < TABLES.size(); moved++) {
      arrive();
      die("moved-" + moved, moved);

      assertThat(begin().begin()).isEmpty();
      assertThat(LakeSales.monthly()).isEqualTo(expected());
      assertThat(LakeSales.branches()).isEmpty();
    }
    arrive();
    publish("last");
    assertThat(LakeSales.monthly()).isEqualTo(expected());
    assertThat(TestLake.snapshots(lake, "gold.agg_sales_monthly")).isEqualTo(7);
  }

  @Test
  void whatDiedBeingPublishedMayBeGivenUpAndIsMadeAnew() {
    arrive();
    die("one", 2);
    new HeldRuns(lake.catalog(), TABLES).discard("one");

    arrive();
    publish("two");

    assertThat(LakeSales.monthly()).isEqualTo(expected());
  }

  @Test
  void whatDiedBeforeItWasDecidedOnIsMadeAnew() {
    arrive();
    new StagedRun(lake, "died").steps();

    arrive();
    publish("next");

    assertThat(LakeSales.monthly()).isEqualTo(expected());
    assertThat(LakeSales.branches()).isEmpty();
  }

  @Test
  void ofTwoRunsAtOnceTheFirstIsPublishedAndTheOtherGivesUp() {
    arrive();
    Publishing one = begin();
    StagedRun first = new StagedRun(lake, "first").steps();
    Publishing other = begin();
    arrive();
    StagedRun second = new StagedRun(lake, "second").steps();
    Publication late = other.written("second", second.tables());

    one.publish(one.written("first", first.tables()), List.of());

    assertThatThrownBy(() -> other.publish(late, List.of())).isInstanceOf(BatchException.class);
    assertThatThrownBy(() -> other.written("second", second.tables()))
        .isInstanceOf(BatchException.class)
        .hasMessageStartingWith("Another run, first, was published while this one was going on");
    assertThat(LakeSales.branches()).isEmpty();
    publish("third");
    assertThat(LakeSales.monthly()).isEqualTo(expected());
  }

  @Test
  void theSecondOfTwoDecisionsIsNotWrittenDown() {
    arrive();
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, "one").steps();
    Publication publication = publishing.written("one", run.tables());
    Decisions decisions = new Decisions(lake.catalog());

    assertThat(decisions.publish(publication, List.of(), "")).isTrue();
    assertThat(decisions.publish(new Publication("other", publication.snapshots()), List.of(), ""))
        .isFalse();
    assertThat(decisions.lastRun()).isEqualTo("one");
  }

  @Test
  void nothingIsPublishedWhereATableWasChangedBySomethingElse() {
    arrive();
    publish("one");
    arrive();
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, "two").steps();
    Publication publication = publishing.written("two", run.tables());
    List<String> before = LakeSales.monthly();
    TestLake.run("DELETE FROM lake.gold.agg_sales_daily WHERE country = 'EIRE'");

    assertThatThrownBy(() -> publishing.publish(publication, List.of()))
        .isInstanceOf(BatchException.class)
        .hasMessageStartingWith("gold.agg_sales_daily was changed by something else")
        .hasMessageContaining("./headwater batch discard two");
    assertThat(LakeSales.monthly()).isEqualTo(before);
    assertThat(new Decisions(lake.catalog()).on("two")).isEmpty();
  }

  @Test
  void aBranchThatWasWrittenToAfterItsAuditIsNotPublished() {
    arrive();
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, "one").steps();
    Publication publication = publishing.written("one", run.tables());
    TestLake.run("DELETE FROM lake.gold.agg_sales_daily.branch_audit_one WHERE lines > 0");

    assertThatThrownBy(() -> publishing.publish(publication, List.of()))
        .hasMessageStartingWith("gold.agg_sales_daily: branch audit_one was written to");
    assertThat(LakeSales.monthly()).isEmpty();
  }

  static final List<String> TABLES =
      List.of(
          "silver.order_lines",
          "silver.orders_quarantine",
          "gold.fct_order_lines",
          "gold.agg_sales_daily",
          "gold.agg_sales_monthly");

  private void arrive() {
    List<Order> next = orders.next(30);
    all.addAll(next);
    bronze.append(next);
  }

  private List<String> expected() {
    return new ExpectedSales(all).monthly();
  }

  private Publishing begin() {
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();
    return publishing;
  }

  private void publishChanges(String id) {
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, id).changes("customer");
    publishing.publish(publishing.written(id, run.tables()), List.of());
  }

  private void publish(String id) {
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, id).steps();
    publishing.publish(publishing.written(id, run.tables()), List.of());
  }

  /** Decides on a run and moves main in so many of its tables. */
  private void die(String id, int moved) {
    Publishing publishing = begin();
    StagedRun run = new StagedRun(lake, id).steps();
    Publication publication = publishing.written(id, run.tables());
    Decisions decisions = new Decisions(lake.catalog());
    decisions.publish(publication, List.of(), decisions.lastRun());
    new Publisher(lake.catalog()).pending(publication).subList(0, moved).forEach(Move::alone);
  }
}
