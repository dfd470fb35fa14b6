package io.headwater.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.ingestion.journeys.CollectedJourneys;
import io.headwater.ingestion.orders.delivery.CollectedEvents;
import io.headwater.ingestion.orders.retail.DayFiles;
import io.headwater.ingestion.readings.CollectedReadings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a person uses it, with a sink in place of Kafka. */
final class IngestTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-10T15:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temporary;
  private final CollectedEvents sink = CollectedEvents.all();
  private final CollectedReadings readings = new CollectedReadings();
  private final CollectedJourneys journeys = new CollectedJourneys();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  @Test
  void helpsOnEverything() {
    assertThat(run("--help")).isZero();
    assertThat(run("replay", "--help")).isZero();
    assertThat(run("replay", "orders", "--help")).isZero();
    assertThat(run("generate", "orders", "--help")).isZero();
    assertThat(run("replay", "readings", "--help")).isZero();
    assertThat(run("generate", "readings", "--help")).isZero();
    assertThat(run("generate", "journeys", "--help")).isZero();

    assertThat(text(out))
        .contains("Usage: headwater ")
        .contains("Usage: headwater replay orders ")
        .contains("Usage: headwater generate orders ")
        .contains("Usage: headwater replay readings ")
        .contains("Usage: headwater generate readings ")
        .contains("Usage: headwater generate journeys ");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void saysInOneLineWhatIsWrongUse() {
    refuses("replay or generate", "headwater --help");
    refuses("orders or readings", "headwater replay --help", "replay");
    refuses("DIR", "headwater replay orders --help", "replay", "orders");
    refuses("--count", "headwater generate orders --help", "generate", "orders");
    refuses("'x'", "headwater generate orders --help", "generate", "orders", "--count", "x");
    refuses("--count 0: must be", "--help", "generate", "orders", "--count", "0");
    refuses("from 0 to 1", "--help", "generate", "orders", "--count", "9", "--bad", "1.5");
    refuses("--rate 0", "--help", "generate", "orders", "--count", "9", "--rate", "0");
    refuses(
        "2026-03-01 to 2026-03-31 is not over yet",
        "--help",
        "generate orders --count 9 --from 2026-03-01".split(" "));
    refuses(
        "is no period",
        "--help",
        "generate orders --count 9 --from 2026-03-01 --until 2026-03-01".split(" "));
    refuses(
        "give two of them",
        "--help",
        "generate orders --count 9 --from 2026-03-01 --until 2026-03-05 --days 3".split(" "));
    refuses("Unmatched", "headwater --help", "reply");
  }

  @Test
  void saysInOneLineWhatIsWrongUseOfReadings() {
    refusesReadings("Give either --count or --for", "");
    refusesReadings("Give either --count or --for", "--count 9 --for 1m");
    refusesReadings("--count 0: must be from 1", "--count 0");
    refusesReadings("--rate 0: must be from 1", "--count 9 --rate 0");
    refusesReadings("'-1m' is not a time: write 30s", "--for=-1m");
    refusesReadings("'-1m' is not a time: write 30s", "--for -1m");
    refusesReadings("'10' is not a time", "--for 10");
    refusesReadings("--for: must be longer", "--for 0s");
    refusesReadings("--devices 0: must be from 1 to 250000", "--count 9 --devices 0");
    refusesReadings("from 0 to 1", "--count 9 --skew 2");
    refusesReadings("--from", "--count 9 --from yesterday");
    refusesReadings(
        "must be from 2000-01-01T00:00:00Z to now", "--count 9 --from 2027-01-01T00:00:00Z");
    refusesReadings(
        "would reach until 2026-03-10T15:30:00Z and it is only 2026-03-10T15:00:00Z",
        "--for 1h --from 2026-03-10T14:30:00Z");
    refusesSeries("--speed -1.0: must be 0 or more", "--speed -1");
    refusesSeries("--now: needs --speed", "--now");
    refusesSeries("--site '': must have 1 to 64 characters", "--site=");
    refuses("DIR_OR_FILE", "headwater replay readings --help", "replay", "readings");
  }

  @Test
  void saysInOneLineThatASeriesIsMissing() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("series"));
    fails("There is no file or folder", "replay", "readings", folder.resolve("a.csv").toString());
    err.reset();
    fails("No series files (*.csv, *.csv.gz) in", "replay", "readings", folder.toString());
    err.reset();
    Path other = Files.createFile(folder.resolve("a.json"));
    fails("a.json is none of the series files", "replay", "readings", other.toString());
  }

  @Test
  void generatesReadingsOfThePastAndWritesWhatItSent() throws IOException {
    Path ledger = temporary.resolve("ledger.json");

    int exit =
        run(
            ("generate readings --devices 10 --count 600 --from 2026-03-01T00:00:00Z --faults 0.6"
                    + " --duplicates 0.1 --ledger "
                    + ledger)
                .split(" "));

    assertThat(exit).isZero();
    JsonNode written = new ObjectMapper().readTree(ledger.toFile());
    assertThat(readings.records()).hasSize(written.get("sent").asInt());
    assertThat(written.get("readings").asInt()).isBetween(580, 600);
    assertThat(written.get("duplicates").asInt()).isBetween(30, 90);
    assertThat(written.get("period").asText()).isEqualTo("PT1M");
    assertThat(written.at("/byPeriod/0/start").asText()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(written.at("/byPeriod/0/valueSum").isTextual()).isTrue();
    assertThat(written.get("lastObservedAt").asText()).isEqualTo("2026-03-01T00:00:59.900Z");
    assertThat(written.get("faults")).hasSize(6);
    assertThat(text(err)).contains("are good readings, each counted once", "Ledger: " + ledger);
  }

  @Test
  void replaysSeriesAndFailsAfterSendingTheRestWhenAFileIsWrong() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("series"));
    Path good = folder.resolve("good.csv");
    Files.writeString(good, "timestamp,value\n2026-03-01 00:00:00,1.23456789\n");
    Files.writeString(folder.resolve("bad.csv"), "a,b\n");

    assertThat(run("replay", "readings", folder.toString())).isEqualTo(1);

    assertThat(readings.records()).hasSize(1);
    assertThat(text(err))
        .contains("bad.csv has the header 'a,b', expected 'timestamp,value'")
        .contains("Values rounded half-even to the 6 decimals of the contract: 1.");
    assertThat(run("replay", "readings", good.toString(), "--speed", "3600", "--now")).isZero();
    assertThat(readings.records()).hasSize(2);
  }

  @Test
  void saysInOneLineThatAFolderIsMissing() {
    fails("There is no folder", "replay", "orders", temporary.resolve("nowhere").toString());
  }

  @Test
  void namesEverySettingThatIsMissing() {
    CommandLine command =
        Ingest.commands(
            Map.of(), NOW, settings -> sink, settings -> readings, settings -> journeys);

    assertThat(command.execute("generate", "orders", "--count", "1")).isEqualTo(1);
    assertThat(text(err))
        .contains("HEADWATER_KAFKA_BOOTSTRAP", "HEADWATER_REGISTRY_URL", "HEADWATER_STATE_DIR")
        .doesNotContain("\tat ");
  }

  @Test
  void saysInOneLineWhatKeepsItFromSending() {
    CommandLine command =
        Ingest.commands(
            environment(),
            NOW,
            settings -> {
              throw new IngestionException("Kafka does not answer");
            },
            settings -> readings,
            settings -> journeys);

    assertThat(command.execute("generate", "orders", "--count", "1")).isEqualTo(1);
    assertThat(text(err)).isEqualToIgnoringNewLines("Kafka does not answer");
  }

  @Test
  void generatesTheDaysBeforeTodayAndWritesTwoLedgers() throws IOException {
    Path ledger = temporary.resolve("new/ledger.json");
    Path summary = temporary.resolve("summary.json");

    int exit =
        run(
            "generate",
            "orders",
            "--count",
            "50",
            "--days",
            "2",
            "--duplicates",
            "0.1",
            "--ledger",
            ledger.toString(),
            "--summary",
            summary.toString());

    assertThat(exit).isZero();
    assertThat(sink.deliveries()).hasSize(55);
    assertThat(sink.orders())
        .allSatisfy(
            order ->
                assertThat(order.occurredAt())
                    .isBetween(
                        Instant.parse("2026-03-08T00:00:00Z"),
                        Instant.parse("2026-03-09T23:59:59.999Z")));
    JsonNode written = new ObjectMapper().readTree(ledger.toFile());
    assertThat(written.get("events").asInt()).isEqualTo(50);
    assertThat(written.get("duplicates").asInt()).isEqualTo(5);
    assertThat(written.get("netAmount").isTextual()).isTrue();
    assertThat(written.at("/byMonth/0/month").asText()).isEqualTo("2026-03");
    assertThat(written.get("firstOccurredAt").asText()).startsWith("2026-03-08T");
    assertThat(summary).hasSameTextualContentAs(ledger);
    assertThat(text(err)).contains("Sent 50 events", "Ledger: " + ledger);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void replaysAndKeepsItsLedgerInTheStateFolder() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("days"));
    DayFiles.write(
        folder.resolve("2010-12-01.csv.gz"),
        "1,A,X,2,2010-12-01 08:26:00,1.25,,France",
        "1,B,X,two,2010-12-01 08:26:00,1.25,,France");

    assertThat(run("replay", "orders", folder.toString())).isZero();

    assertThat(sink.orders()).hasSize(1);
    assertThat(text(err)).contains("were not sent: 1, with their reasons in ");
    try (Stream<Path> ledgers = Files.list(temporary.resolve("state/ledgers"))) {
      JsonNode ledger = new ObjectMapper().readTree(ledgers.findFirst().orElseThrow().toFile());
      assertThat(ledger.get("netAmount").asText()).isEqualTo("2.5000");
      assertThat(ledger.get("rejectedLines").asInt()).isEqualTo(1);
      assertThat(Path.of(ledger.get("rejects").asText())).isNotEmptyDirectory();
    }
  }

  @Test
  void failsAfterSendingTheRestWhenAFileIsWrong() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("days"));
    DayFiles.write(folder.resolve("1.csv"), "1,A,X,2,2010-12-01 08:26:00,1.25,,France");
    Files.writeString(folder.resolve("2.csv"), "a,b\n");

    assertThat(run("replay", "orders", folder.toString())).isEqualTo(1);
    assertThat(text(err)).contains("2.csv has the header 'a,b', expected", "1 of 2 files failed");
    err.reset();
    assertThat(run("replay", "orders", folder.toString())).isEqualTo(1);
    assertThat(text(err)).contains("Going on with 2.csv: 1 of 2 files were sent before");
    assertThat(sink.orders()).hasSize(1);
    assertThat(run("replay", "orders", folder.toString(), "--restart")).isEqualTo(1);
    assertThat(sink.orders()).hasSize(2);
  }

  private void refuses(String problem, String help, String... words) {
    err.reset();
    assertThat(run(words)).as(text(err)).isEqualTo(2);
    assertThat(text(err)).contains(problem, help).hasLineCount(1);
  }

  private void refusesReadings(String problem, String options) {
    refuses(
        problem,
        "headwater generate readings --help",
        ("generate readings " + options).strip().split(" "));
  }

  private void refusesSeries(String problem, String options) {
    refuses(
        problem, "headwater replay readings --help", ("replay readings DIR " + options).split(" "));
  }

  private void fails(String problem, String... words) {
    assertThat(run(words)).isEqualTo(1);
    assertThat(text(err)).contains(problem).hasLineCount(1);
  }

  private int run(String... words) {
    return Ingest.commands(
            environment(), NOW, settings -> sink, settings -> readings, settings -> journeys)
        .execute(words);
  }

  @Test
  void sendsJourneysAndWritesDownWhatBecameOfThem() throws IOException {
    Path file = temporary.resolve("journeys.json");

    assertThat(
            run(
                "generate",
                "journeys",
                "--count",
                "200",
                "--customers",
                "30",
                "--seed",
                "4",
                "--bad",
                "0.01",
                "--duplicates",
                "0.02",
                "--ledger",
                file.toString()))
        .isZero();

    JsonNode ledger = new ObjectMapper().readTree(file.toFile());
    assertThat(ledger.path("journeys")).hasSize(200);
    assertThat(ledger.path("sent").asLong()).isEqualTo(journeys.sent().size());
    assertThat(ledger.path("byOutcome").path("completed").asLong()).isPositive();
    assertThat(text(err)).contains("events of 200 journeys to 7 topics", "contract violations");
  }

  @Test
  void refusesJourneysOfNobody() {
    refuses(
        "--customers 0: must be from 1",
        "--help",
        "generate",
        "journeys",
        "--count",
        "1",
        "--customers",
        "0");
  }

  private Map<String, String> environment() {
    return Map.of(
        "HEADWATER_KAFKA_BOOTSTRAP", "127.0.0.1:9",
        "HEADWATER_KAFKA_USER", "ingestion",
        "HEADWATER_KAFKA_PASSWORD", "secret",
        "HEADWATER_REGISTRY_URL", "http://127.0.0.1:9/apis/ccompat/v7",
        "HEADWATER_REGISTRY_USER", "ingestion",
        "HEADWATER_REGISTRY_PASSWORD", "hidden",
        "HEADWATER_STATE_DIR", temporary.resolve("state").toString());
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
