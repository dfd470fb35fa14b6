package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The journey of readings: sent with repeats, stragglers and bad records while the task manager is
 * killed, and compared with the generator's ledger. The same on every deployment.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ReadingsJourney {
  private static final Duration CATCH_UP = Duration.ofMinutes(3);
  private static final Pattern SAVEPOINT = Pattern.compile("with savepoint (\\S+)");

  private final Function<Path, Deployment> deployments;
  private Deployment headwater;
  private ReadingsLedger sent;

  ReadingsJourney(Function<Path, Deployment> deployments) {
    this.deployments = deployments;
  }

  @BeforeAll
  void send(@TempDir Path folder) throws Exception {
    headwater = deployments.apply(folder);
    headwater.up();
    headwater.run("stream", "start", "readings").orFail();
    Path ledger = folder.resolve("readings.json");
    Started generator =
        headwater.start(
            "generate",
            "readings",
            "--for",
            "40s",
            "--rate",
            "5000",
            "--devices",
            "500",
            "--out-of-order",
            "0.02",
            "--duplicates",
            "0.02",
            "--bad",
            "0.01",
            "--ledger",
            headwater.nameOf(ledger));
    await("the first readings").atMost(CATCH_UP).until(() -> bronze() > 0);
    headwater.kill(Set.of("flink-taskmanager"));
    headwater.up();
    generator.outcome().orFail();
    sent = ReadingsLedger.parse(Files.readString(ledger));
  }

  @AfterAll
  void down() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Test
  @Order(1)
  void everyRecordThatIsGoodIsInBronzeOnce() {
    await("every good record in bronze")
        .atMost(CATCH_UP)
        .until(() -> bronze() >= sent.readings() + sent.duplicates());
    assertThat(
            headwater.sqlAsEngineer(
                """
                select count(*), count(distinct (kafka_partition, kafka_offset)),
                       count(distinct (device_id, sequence))
                from bronze.readings
                """))
        .containsExactly(
            "%d,%d,%d"
                .formatted(
                    sent.readings() + sent.duplicates(),
                    sent.readings() + sent.duplicates(),
                    sent.readings()));
  }

  @Test
  @Order(2)
  void minutesAreARecomputeOfBronze() {
    await("every minute to be closed")
        .atMost(CATCH_UP)
        .untilAsserted(
            () ->
                assertThat(
                        headwater.sql(
                            "select sum(readings), sum(value_sum) from live.readings_per_minute"))
                    .containsExactly(sent.readings() + "," + sent.valueSum()));
    assertThat(new MinutesOfReadings(headwater).thatDifferFromBronze()).isZero();
  }

  @Test
  @Order(3)
  void aSavepointGoesOnWithAnotherParallelism() {
    List<String> before = headwater.sql("select sum(readings) from live.readings_per_minute");
    Outcome stopped = headwater.run("stream", "stop", "readings").orFail();
    Matcher savepoint = SAVEPOINT.matcher(stopped.out() + stopped.err());
    assertThat(savepoint.find()).isTrue();
    Outcome anew = headwater.run("stream", "start", "readings", "--from", "none");
    assertThat(anew.exit()).isEqualTo(1);
    assertThat(anew.err())
        .contains("bronze.readings, live.readings_per_minute", "--accept-duplicates");

    headwater
        .run("stream", "start", "readings", "--from", savepoint.group(1), "--parallelism", "1")
        .orFail();

    assertThat(headwater.run("stream", "list").orFail().out()).contains("readings");
    assertThat(headwater.sql("select sum(readings) from live.readings_per_minute"))
        .isEqualTo(before);
    assertThat(bronze()).isEqualTo(sent.readings() + sent.duplicates());
  }

  private long bronze() {
    return Long.parseLong(
        headwater.sqlAsEngineer("select count(*) from bronze.readings").getFirst());
  }
}
