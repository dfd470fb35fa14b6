package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

final class NothingNewTest {
  @Test
  void isSeenWithoutSpark() {
    Lake lake = TestLake.empty();
    new BronzeOrders(lake).append(new RandomOrders(11).next(20));
    Pipeline.run(lake);
    List<Integer> before = snapshots(lake);

    Steps steps =
        TestSteps.of(TestLake.CONTRACTS, new Lake(lake.catalog(), NothingNewTest::refused));

    assertThat(Stream.of(Layer.SILVER, Layer.GOLD).flatMap(layer -> steps.of(layer).stream()))
        .hasSizeGreaterThan(30)
        .allSatisfy(step -> assertThat(step.run("idle").snapshot()).isEmpty());
    assertThat(snapshots(lake)).isEqualTo(before);
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
