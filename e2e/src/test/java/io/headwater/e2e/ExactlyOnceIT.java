package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the parts that the speed layer stands on, one after the other, while readings come in: each
 * twice in a random order, at a random moment, in the middle of a checkpoint or of its commit. Then
 * every acknowledged record must be in bronze or among the dead letters once, and the minutes must
 * be a recompute of bronze.
 *
 * <p>The order comes from a seed that is printed; {@code -Dheadwater.seed=N} repeats it, {@code
 * -Dheadwater.rounds=N} makes it longer.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExactlyOnceIT {
  private static final List<String> PARTS =
      List.of("flink-taskmanager", "flink-jobmanager", "kafka", "catalog", "object-store");
  private static final String STREAM = "readings";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long SEED = Long.getLong("headwater.seed", System.nanoTime() & 0xFFFF_FFFFL);
  private static final int ROUNDS = Integer.getInteger("headwater.rounds", 2 * PARTS.size());

  private final Random random = new Random(SEED);
  private final List<ReadingsLedger> ledgers = new ArrayList<>();
  private LocalDeployment headwater;
  private Path folder;

  private record Blow(String part, Moment moment) {}

  @BeforeAll
  void up(@TempDir Path temporary) {
    folder = temporary;
    headwater = LocalDeployment.in(temporary);
    headwater.up();
    headwater.run("stream", "start", STREAM).orFail();
  }

  @AfterAll
  void down() {
    headwater.close();
  }

  @Test
  @Order(1)
  void readingsComeInWhilePartsAreKilled() throws IOException {
    System.out.printf("Seed %d: -Dheadwater.seed=%<d repeats this%n", SEED);
    LocalCheckpoints checkpoints = headwater.checkpoints(STREAM);
    int round = 0;
    for (Blow blow : blows()) {
      round++;
      Path ledger = folder.resolve("readings-%d.json".formatted(round));
      Started sending = send(ledger, round);
      awaitCheckpoints(checkpoints, 2, "readings of this round to be on their way");
      blow.moment().await(checkpoints, random);
      headwater.kill(Set.of(blow.part()));
      System.out.printf("Round %d: %s killed, moment %s%n", round, blow.part(), blow.moment());
      headwater.up();
      awaitCheckpoints(checkpoints, 1, "a checkpoint after the end of " + blow.part());
      sending.outcome().orFail();
      ledgers.add(ReadingsLedger.parse(Files.readString(ledger)));
    }
    assertThat(ledgers).hasSize(ROUNDS);
  }

  private static void awaitCheckpoints(LocalCheckpoints checkpoints, int more, String what) {
    long from = checkpoints.completed();
    await(what).atMost(PATIENCE).until(() -> checkpoints.completed() >= from + more);
  }

  private Started send(Path ledger, int round) {
    return headwater.start(
        "generate",
        "readings",
        "--for",
        "25s",
        "--rate",
        "4000",
        "--devices",
        "400",
        "--seed",
        Integer.toString(round),
        "--out-of-order",
        "0.02",
        "--duplicates",
        "0.02",
        "--bad",
        "0.02",
        "--ledger",
        headwater.nameOf(ledger));
  }

  /** Every part as often as any other, and every moment about so. */
  private List<Blow> blows() {
    List<Blow> blows = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
      blows.add(new Blow(PARTS.get(i % PARTS.size()), moment));
    }
    Collections.shuffle(blows, random);
    return blows;
  }

  @Test
  @Order(2)
  void everyAcknowledgedRecordIsInBronzeOrADeadLetterOnce() {
    long good = ledgers.stream().mapToLong(sent -> sent.readings() + sent.duplicates()).sum();
    long bad = ledgers.stream().mapToLong(ReadingsLedger::bad).sum();
    await("every good record in bronze")
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from bronze.readings") >= good);
    assertThat(
            headwater.sqlAsEngineer(
                "select count(*), count(distinct (kafka_partition, kafka_offset)) from bronze.readings"))
        .containsExactly(good + "," + good);
    List<String> letters = DeadLetterTopic.letters(headwater.broker(), "iot.readings.v1");
    assertThat(letters).hasSize(Math.toIntExact(bad)).doesNotHaveDuplicates();
  }

  @Test
  @Order(3)
  void minutesAreARecomputeOfBronze() {
    MinutesOfReadings minutes = new MinutesOfReadings(headwater);
    await("every minute to be closed")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(minutes.readings())
                    .isEqualTo(
                        count(
                            "select count(distinct (device_id, sequence)) from bronze.readings")));
    assertThat(minutes.thatDifferFromBronze()).isZero();
  }

  private long count(String query) {
    return Long.parseLong(headwater.sqlAsEngineer(query).getFirst());
  }
}
