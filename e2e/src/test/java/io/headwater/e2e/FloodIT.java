package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * A flood of bad readings stops the stream, which says why and waits for a person; told to put them
 * aside it does, all of them, once each, and goes on so until it is told otherwise.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FloodIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Nobody registers the schema that some of the bad ones name: it need not be waited for. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "HEADWATER_STREAM_SCHEMA_PATIENCE", "1s", "HEADWATER_STREAM_CHECKPOINT_INTERVAL", "1s");

  private LocalDeployment headwater;
  private Path folder;
  private ReadingsLedger first;

  @BeforeAll
  void sendAFlood(@TempDir Path temporary) throws IOException {
    folder = temporary;
    headwater = LocalDeployment.in(folder, IMPATIENT);
    headwater.up();
    headwater.run("stream", "start", "readings").orFail();
    first = send("first", "10000");
  }

  @AfterAll
  void down() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Test
  @Order(1)
  void theStreamStopsAndSaysWhyAndWhatToDo() {
    await("the stream to stop itself")
        .atMost(PATIENCE)
        .until(() -> headwater.run("stream", "list").err().contains("stopped itself"));
    Outcome list = headwater.run("stream", "list").orFail();
    assertThat(list.out()).containsPattern("readings +failed");
    assertThat(List.of(list.err(), headwater.run("status").orFail().err()))
        .allSatisfy(
            words ->
                assertThat(words)
                    .containsPattern("readings stopped itself: .* of iot.readings.v1 are dead")
                    .contains("25 % are let through", "dlq show", "dlq discard")
                    .contains("./headwater stream start readings --accept-dead-letters"));
  }

  @Test
  @Order(2)
  void nobodyStartsItAgainUnasked() {
    headwater.kill(Set.of("flink-jobmanager"));

    assertThat(headwater.run("up").orFail().err()).contains("readings stopped itself");

    assertThat(headwater.run("stream", "list").err())
        .contains("readings stopped itself", "No stream runs.");
  }

  @Test
  @Order(3)
  void toldToAcceptThemItPutsEachAsideOnce() {
    headwater.run("stream", "start", "readings", "--accept-dead-letters").orFail();

    awaitExactly(first.readings(), first.bad());
    assertThat(headwater.run("stream", "list").out()).containsPattern("readings .* accepted");
  }

  @Test
  @Order(4)
  void resumedItStillAcceptsThem() throws IOException {
    headwater.kill(Set.of("flink-jobmanager"));
    headwater.run("up").orFail();
    ReadingsLedger second = send("second", "6000");

    awaitExactly(first.readings() + second.readings(), first.bad() + second.bad());
    assertThat(headwater.run("stream", "list").out()).containsPattern("readings .* accepted");
  }

  @Test
  @Order(5)
  void startedWithoutItNoLongerDoes() {
    headwater.run("stream", "stop", "readings").orFail();

    headwater.run("stream", "start", "readings").orFail();

    assertThat(headwater.run("stream", "list").out())
        .contains("readings")
        .doesNotContain("accepted");
  }

  private void awaitExactly(long good, long bad) {
    Broker broker = headwater.broker();
    await("all readings in bronze and all letters put aside")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(
                      headwater.sqlAsEngineer(
                          "select count(*), count(distinct (device_id, sequence)) from bronze.readings"))
                  .containsExactly(good + "," + good);
              assertThat(DeadLetterTopic.letters(broker, "iot.readings.v1"))
                  .hasSize(Math.toIntExact(bad));
            });
    assertThat(headwater.run("dlq", "list", "--topic", "iot.readings.v1").err())
        .as("letters by where they stand")
        .contains("%,d letters".formatted(bad));
  }

  private ReadingsLedger send(String name, String count) throws IOException {
    Path ledger = folder.resolve(name + ".json");
    headwater
        .run(
            "generate",
            "readings",
            "--count",
            count,
            "--rate",
            "3000",
            "--devices",
            "100",
            "--bad",
            "0.5",
            "--ledger",
            ledger.toString())
        .orFail();
    return ReadingsLedger.parse(Files.readString(ledger));
  }
}
