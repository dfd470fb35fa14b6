package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands still for a minute and more while readings come in, and then goes on: nothing is lost
 * or doubled.
 */
@Tag("long")
final class OutagesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** More than a transaction of dead letters may take. */
  private static final Duration LONGER_THAN_A_TRANSACTION = Duration.ofSeconds(80);

  @TempDir private Path folder;

  private LocalDeployment headwater;
  private Optional<SmallDisk> disk = Optional.empty();

  @BeforeEach
  void deploy() {
    headwater = LocalDeployment.in(folder);
  }

  @AfterEach
  void remove() {
    headwater.close();
    disk.ifPresent(SmallDisk::close);
  }

  @Test
  void theDiskOfTheObjectStoreIsFullForAMinute() throws IOException {
    disk = SmallDisk.at(folder.resolve("home/data/s3"));
    assumeTrue(disk.isPresent(), "this user may not mount a small disk to fill");
    start();
    Started sending = send("90s");
    await("the first readings").atMost(PATIENCE).until(() -> bronze() > 0);

    disk.orElseThrow().fill();
    await("a minute to pass").pollDelay(A_MINUTE).atMost(PATIENCE).until(() -> true);
    disk.orElseThrow().free();

    assertExact(sending);
  }

  @Test
  void theBrokerIsAwayForLongerThanATransaction() throws IOException {
    start();
    Started sending = send("20s");
    await("the first readings").atMost(PATIENCE).until(() -> bronze() > 0);
    // So that letters of a complete checkpoint wait to be delivered when the broker dies.
    Moment.COMMIT.await(headwater.checkpoints("readings"), new Random());

    headwater.kill(Set.of("kafka"));
    await("a transaction to expire")
        .pollDelay(LONGER_THAN_A_TRANSACTION.toMillis(), TimeUnit.MILLISECONDS)
        .atMost(PATIENCE)
        .until(() -> true);
    headwater.up();

    assertExact(sending);
  }

  private void start() {
    headwater.up();
    headwater.run("stream", "start", "readings").orFail();
  }

  private Started send(String time) {
    return headwater.start(
        "generate",
        "readings",
        "--for",
        time,
        "--rate",
        "2000",
        "--devices",
        "200",
        "--duplicates",
        "0.02",
        "--bad",
        "0.05",
        "--ledger",
        folder.resolve("readings.json").toString());
  }

  private void assertExact(Started sending) throws IOException {
    sending.outcome().orFail();
    ReadingsLedger sent = ReadingsLedger.parse(Files.readString(folder.resolve("readings.json")));
    long good = sent.readings() + sent.duplicates();
    await("every good record in bronze").atMost(PATIENCE).until(() -> bronze() >= good);
    await("every bad record among the dead letters")
        .atMost(PATIENCE)
        .until(() -> letters().size() >= sent.bad());
    assertThat(
            headwater.sqlAsEngineer(
                "select count(*), count(distinct (kafka_partition, kafka_offset)) from bronze.readings"))
        .containsExactly(good + "," + good);
    assertThat(letters()).hasSize(Math.toIntExact(sent.bad())).doesNotHaveDuplicates();
  }

  private List<String> letters() {
    return DeadLetterTopic.letters(headwater.broker(), "iot.readings.v1");
  }

  private long bronze() {
    return Long.parseLong(
        headwater.sqlAsEngineer("select count(*) from bronze.readings").getFirst());
  }
}
