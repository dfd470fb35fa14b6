package io.headwater.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.ExpectedSales;
import io.headwater.batch.fixture.LakeSales;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.StagedRun;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeldRunsTest {
  private final Lake lake = TestLake.empty();
  private final List<Order> orders = new RandomOrders(3).next(30);
  private final HeldRuns held = new HeldRuns(lake.catalog(), PublishingTest.TABLES);

  @Test
  void aHeldRunIsPublishedWhenAPersonSaysSo() {
    hold("one");
    assertThat(LakeSales.monthly()).isEmpty();

    assertThat(held.publish()).startsWith("Run one is published: silver.");

    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(orders).monthly());
    assertThatThrownBy(() -> held.publish("one"))
        .isInstanceOf(BatchException.class)
        .hasMessage("Run one is published already");
  }

  @Test
  void aDiscardedRunLeavesNothingAndIsMadeAnewByTheNext() {
    hold("one");

    assertThat(held.discard()).startsWith("Discarded audit_one of silver.");

    assertThat(LakeSales.branches()).isEmpty();
    assertThatThrownBy(() -> held.publish("one"))
        .hasMessageStartingWith("Run one can no longer be published");
    assertThatThrownBy(() -> held.publish()).hasMessageStartingWith("No run is held");
    assertThatThrownBy(() -> held.discard()).hasMessage("There is nothing to discard");
    publish("two");
    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(orders).monthly());
  }

  @Test
  void aLaterRunThatIsPublishedHasAllThatAHeldOneHad() {
    hold("one");
    publish("two");

    assertThat(LakeSales.monthly()).isEqualTo(new ExpectedSales(orders).monthly());
    assertThat(LakeSales.branches()).isEmpty();
    assertThatThrownBy(() -> held.publish("one"))
        .hasMessageStartingWith("Run one can no longer be published");
  }

  @Test
  void aRefusedRunIsNotPublished() {
    new BronzeOrders(lake).append(orders);
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();
    StagedRun run = new StagedRun(lake, "bad").steps();
    publishing.refuse(publishing.written("bad", run.tables()), List.of());

    assertThatThrownBy(() -> held.publish("bad")).hasMessageStartingWith("Run bad broke a rule");
    assertThatThrownBy(() -> held.publish()).hasMessageStartingWith("No run is held");
    assertThat(held.discard("audit_bad")).startsWith("Discarded audit_bad");
  }

  @Test
  void aPersonSaysWhichOfSeveral() {
    hold("one");
    new StagedRun(lake, "two").steps();

    assertThatThrownBy(() -> held.discard())
        .hasMessage("Several runs left something; say which of [audit_one, audit_two]");
    assertThatThrownBy(() -> held.discard("three"))
        .hasMessage("There is no audit_three to discard; there is [audit_one, audit_two]");
    assertThatThrownBy(() -> held.publish("three")).hasMessage("Nothing is known of a run 'three'");
  }

  private void hold(String id) {
    new BronzeOrders(lake).append(orders);
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();
    StagedRun run = new StagedRun(lake, id).steps();
    publishing.hold(publishing.written(id, run.tables()), List.of());
  }

  private void publish(String id) {
    Publishing publishing = new Publishing(lake.catalog());
    publishing.begin();
    StagedRun run = new StagedRun(lake, id).steps();
    publishing.publish(publishing.written(id, run.tables()), List.of());
  }
}
