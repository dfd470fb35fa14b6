package io.headwater.ingestion.readings.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.orders.retail.DayFiles;
import io.headwater.ingestion.progress.SilentMeter;
import io.headwater.ingestion.readings.CollectedReadings;
import io.headwater.ingestion.readings.PlatformDecoder;
import io.headwater.ingestion.readings.PlatformDecoder.Reading;
import io.headwater.ingestion.readings.ledger.ReadingLedger;
import io.headwater.ingestion.replay.FileAccount;
import io.headwater.ingestion.replay.ReplayProgress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeriesReplayTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path temporary;
  private Path folder;
  private Path state;
  private final CollectedReadings topic = new CollectedReadings();

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("hall-3"));
    state = temporary.resolve("state");
  }

  @Test
  void sendsAllSeriesByTime() throws IOException {
    series("b.csv.gz", "2026-01-01 00:00:01,2", "2026-01-01 00:00:03,4");
    series("a.csv", "2026-01-01 00:00:00,1", "2026-01-01 00:00:02,3.0000005");

    ReadingLedger ledger = replay(topic, Playback.asFastAsPossible(CLOCK));

    assertThat(readings(topic))
        .containsExactly(
            reading("a", 2, "2026-01-01T00:00:00Z", "1.000000"),
            reading("b", 2, "2026-01-01T00:00:01Z", "2.000000"),
            reading("a", 3, "2026-01-01T00:00:02Z", "3.000000"),
            reading("b", 3, "2026-01-01T00:00:03Z", "4.000000"));
    assertThat(ledger.valueSum()).isEqualTo(new BigDecimal("10.000000"));
    assertThat(ledger.rounded()).isEqualTo(1);
    assertThat(ledger.files().sent()).isEqualTo(2);
    assertThat(ledger.rejects()).isNull();
  }

  @Test
  void putsLinesAsideAndGoesOnCountingThem() throws IOException {
    series(
        "a.csv", "2026-01-01 00:00:00,1", "2026-01-01 00:00:01,one", "", "2026-01-01 00:00:02,3");

    ReadingLedger ledger = replay(topic, Playback.asFastAsPossible(CLOCK));

    assertThat(readings(topic)).extracting(Reading::sequence).containsExactly(2L, 5L);
    assertThat(ledger.rejectedLines()).isEqualTo(1);
    assertThat(ledger.rejects().resolve("a.rejects.csv"))
        .content()
        .contains("\"a.csv:3\",\"value 'one' is not a number\",\"2026-01-01 00:00:01,one\"");
  }

  @Test
  void playsThemFasterThanTheyWereTaken() throws IOException {
    series("a.csv", "2026-01-01 00:00:00,1", "2026-01-01 01:00:00,2");
    long begun = System.nanoTime();

    replay(topic, Playback.faster(10_000, Playback.Times.AS_IN_THE_FILE, CLOCK));

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(359));
    assertThat(readings(topic).getLast().observedAt()).isEqualTo("2026-01-01T01:00:00Z");
  }

  @Test
  void givesThemTheTimeTheyAreSentAt() throws IOException {
    series("a.csv", "2026-01-01 00:00:00,1", "2026-01-01 00:10:00,2");

    replay(topic, Playback.faster(10_000, Playback.Times.AS_SENT, CLOCK));

    assertThat(readings(topic))
        .extracting(Reading::observedAt)
        .containsExactly(NOW, NOW.plusMillis(60));
  }

  @Test
  void leavesOutTheFilesItHadFinishedAndSendsNothingNewWhenRepeated() throws IOException {
    series("a.csv", "2026-01-01 00:00:00,1", "2026-01-01 00:00:01,2");
    series("b.csv", "2026-01-01 00:00:05,3", "2026-01-01 00:00:06,4");
    CollectedReadings broken = new CollectedReadings(3);
    assertThatThrownBy(() -> replay(broken, Playback.asFastAsPossible(CLOCK)))
        .isInstanceOf(IngestionException.class);

    ReadingLedger rest = replay(topic, Playback.asFastAsPossible(CLOCK));

    assertThat(readings(broken)).extracting(Reading::deviceId).containsExactly("a", "a");
    assertThat(readings(topic)).extracting(Reading::deviceId).containsExactly("b", "b");
    assertThat(rest.files().alreadySent()).isEqualTo(1);
    CollectedReadings again = new CollectedReadings();
    replay(again, Playback.asFastAsPossible(CLOCK));
    assertThat(readings(again)).hasSize(4).containsAll(readings(topic));
  }

  @Test
  void saysWhichFilesAreWrongAsAWholeAndSendsTheOthers() throws IOException {
    series("a.csv", "2026-01-01 00:00:00,1");
    Files.writeString(folder.resolve("b.csv"), "time;value\n");
    Files.writeString(folder.resolve("c.csv.gz"), "timestamp,value\n");
    Files.createFile(folder.resolve("d.csv"));

    ReadingLedger ledger = replay(topic, Playback.asFastAsPossible(CLOCK));

    assertThat(ledger.files().failed())
        .containsExactly(
            "b.csv has the header 'time;value', expected 'timestamp,value'; no line was sent",
            "c.csv.gz is not a gzip file; no line was sent",
            "d.csv has the header '', expected 'timestamp,value'; no line was sent");
    assertThat(readings(topic)).hasSize(1);
  }

  @Test
  void sendsEveryLineBeforeTheOneInWhichAFileBreaksOff() throws IOException {
    Random random = new Random(2);
    String[] lines =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> "2026-01-01 00:%02d:%02d,%f".formatted(i / 100, i % 60, random.nextFloat()))
            .sorted()
            .toArray(String[]::new);
    Path file = series("a.csv.gz", lines);
    DayFiles.truncate(file, file.toFile().length() / 2);

    ReadingLedger ledger = replay(topic, Playback.asFastAsPossible(CLOCK));

    int complete = topic.records().size();
    assertThat(complete).isBetween(1_000, 4_900);
    assertThat(ledger.files().failed().getFirst())
        .startsWith("a.csv.gz is truncated")
        .endsWith("the " + complete + " complete lines before the break were read");
    assertThat(ledger.files().sent()).isZero();
  }

  @Test
  void refusesFilesThatMakeNoDevices() throws IOException {
    series("a.csv");
    series("a.csv.gz");

    assertThatThrownBy(() -> SeriesDevices.verify(files()))
        .hasMessageContaining("a.csv and a.csv.gz")
        .hasMessageContaining("device 'a'");
    Files.delete(folder.resolve("a.csv"));
    series("x".repeat(65) + ".csv");
    assertThatThrownBy(() -> SeriesDevices.verify(files())).hasMessageContaining("1 to 64");
  }

  private ReadingLedger replay(CollectedReadings target, Playback playback) {
    SourceFolder files = files();
    SeriesDevices devices =
        new SeriesDevices(SeriesDevices.usualSite(files), "value", target.encoding());
    FileAccount account = FileAccount.of(ReplayProgress.resume(state, folder), state, files);
    SeriesResult result =
        new SeriesReplay(account, devices, playback, target.open(), new SilentMeter()).run(NOW);
    return result.count().total("replay readings", "t", result.source(), Duration.ZERO);
  }

  private SourceFolder files() {
    return SourceFolder.ofFileOrFolder(folder, "series files");
  }

  private Path series(String name, String... lines) {
    String text = "timestamp,value\n" + List.of(lines).stream().collect(Collectors.joining("\n"));
    return DayFiles.write(folder.resolve(name), (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> readings(CollectedReadings topic) throws IOException {
    try (PlatformDecoder platform = new PlatformDecoder()) {
      return topic.records().stream()
          .map(sent -> platform.good(sent.value(), NOW).orElseThrow())
          .toList();
    }
  }

  private static Reading reading(String device, long sequence, String at, String value) {
    return new Reading(device, sequence, Instant.parse(at), "hall-3", "value", value);
  }
}
