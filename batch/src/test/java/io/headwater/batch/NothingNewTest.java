package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Step;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

final class NothingNewTest {
  @Test
  void isSeenWithoutSpark() {
    Lake lake = TestLake.empty();
    new BronzeOrders(lake).append(new RandomOrders(11).next(20));
    steps(lake).forEach(step -> step.run("first"));
    List<Integer> before = snapshots(lake);

    assertThat(steps(new Lake(lake.catalog(), NothingNewTest::refused)))
        .hasSizeGreaterThan(30)
        .allSatisfy(step -> assertThat(step.run("idle").snapshot()).isEmpty());
    assertThat(snapshots(lake)).isEqualTo(before);
  }

  private static Stream<Step> steps(Lake lake) {
    Steps steps = TestSteps.of(TestLake.CONTRACTS, lake);
    return Stream.of(Layer.SILVER, Layer.GOLD).flatMap(layer -> steps.of(layer).stream());
  }

  private static SparkSession refused() {
    throw new AssertionError("Spark was asked for");
  }

  private static List<Integer> snapshots(Lake lake) {
    return Layer.audited(TestLake.CONTRACTS).stream()
        .map(table -> TestLake.snapshots(lake, table))
        .toList();
  }
}
