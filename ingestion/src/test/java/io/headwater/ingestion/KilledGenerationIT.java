package io.headwater.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.ingestion.orders.retail.DayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What sends events killed with signal 9, and the same command typed again to its end. */
final class KilledGenerationIT {
  private static final int DAYS = 80;
  private static final int ORDERS_A_DAY = 15;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private GenerationBed bed;

  @BeforeEach
  void start() throws Exception {
    bed = new GenerationBed(folder);
  }

  @AfterEach
  void stop() throws Exception {
    bed.close();
  }

  @Test
  void aReplayOfOrdersGoesOnAndItsLedgerTellsOfTheWhole() throws Exception {
    killsOfAReplay(1);
  }

  @Test
  @Tag("long")
  void tenMomentsOfOrdersJourneysAndAReplay() throws Exception {
    killsOfAReplay(3);
    bed.empty();
    kills(
        4,
        words(
            "generate orders --count 1200 --rate 900 --duplicates 0.05 --bad 0.05 --late 0.1"
                + " --from 2026-01-01 --days 9"));
    bed.empty();
    kills(
        3,
        words(
            "generate journeys --count 60 --customers 20 --rate 900 --duplicates 0.05 --bad 0.02"
                + " --from 2026-01-01 --days 9"));
  }

  private void killsOfAReplay(int kills) throws Exception {
    Path days = Files.createDirectories(folder.resolve("days"));
    for (int day = 0; day < DAYS; day++) {
      DayFiles.write(days.resolve("2010-%03d.csv".formatted(day)), lines(day));
    }
    JsonNode ledger = kills(kills, "replay", "orders", days.toString());
    assertThat(ledger.get("events").asInt()).isEqualTo(DAYS * ORDERS_A_DAY);
    assertThat(ledger.get("rejectedLines").asInt()).isEqualTo(DAYS);
    assertThat(bed.distinct("shop.orders.v1")).hasSize(DAYS * ORDERS_A_DAY);
  }

  /** The ledger of a command that was killed so often. */
  private JsonNode kills(int kills, String... words) throws Exception {
    assertThat(bed.start(words).await()).as(bed.output()).isZero();
    Map<String, Set<String>> undisturbed = bed.distinct();
    JsonNode told = told(bed.ledger());
    long records = bed.records();
    bed.empty();

    Random random = new Random(31);
    for (int kill = 0; kill < kills; kill++) {
      long least = bed.records() + 1 + random.nextLong(records / (kills + 1));
      bed.start(words).killOnce(() -> bed.records() >= least);
      bed.distinct()
          .forEach((topic, events) -> assertThat(undisturbed.get(topic)).containsAll(events));
    }
    assertThat(bed.ledger()).as("of a run that was killed").doesNotExist();
    assertThat(bed.start(words).await()).as(bed.output()).isZero();

    assertThat(bed.distinct()).isEqualTo(undisturbed);
    JsonNode ledger = told(bed.ledger());
    assertThat(ledger).isEqualTo(told);
    return ledger;
  }

  /** What a ledger says but for what is of one run only. */
  private static JsonNode told(Path ledger) throws IOException {
    ObjectNode told = (ObjectNode) new ObjectMapper().readTree(ledger.toFile());
    Files.delete(ledger);
    return told.without(List.of("seconds", "files"));
  }

  private static String[] words(String line) {
    return line.split(" ");
  }

  /** Orders, and a line that cannot be read. */
  private static String[] lines(int day) {
    return IntStream.rangeClosed(0, ORDERS_A_DAY)
        .mapToObj(
            order ->
                "%d-%d,A,X,%s,2010-12-01 08:26:00,1,,France"
                    .formatted(day, order, order < ORDERS_A_DAY ? "2" : "two"))
        .toArray(String[]::new);
  }
}
