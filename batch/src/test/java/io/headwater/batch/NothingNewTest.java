package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.bronze.KafkaLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.BronzeOrders;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.RandomOrders;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NothingNewTest {
  @TempDir private Path landing;

  @Test
  void isSeenWithoutSpark() {
    Lake lake = TestLake.empty();
    new BronzeOrders(lake).append(new RandomOrders(11).next(20));
    Pipeline.run(lake);
    List<Integer> before = snapshots(lake);

    Steps steps = steps(new Lake(lake.catalog(), NothingNewTest::refused));

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

  private Steps steps(Lake lake) {
    return new Steps(
        TestLake.CONTRACTS,
        lake,
        new KafkaLog(
            lake::session, new KafkaSettings("localhost:9", "batch", new Secret("not used"))),
        new RecordDecoding(
            RegistryAddress.open(URI.create("http://localhost:9")), Duration.ZERO, Duration.ZERO),
        new LandingStore(lake.table("bronze.price_lists").io(), landing.toUri().toString()));
  }
}
