package io.headwater.ingestion;

import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.ledger.LedgerFile;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.progress.Meters;
import io.headwater.ingestion.readings.KafkaReadings;
import io.headwater.ingestion.readings.ReadingTarget;
import io.headwater.ingestion.readings.ledger.ReadingLedger;
import io.headwater.ingestion.readings.ledger.ReadingLedgerText;
import io.headwater.ingestion.readings.series.SeriesDevices;
import io.headwater.ingestion.readings.series.SeriesReplay;
import io.headwater.ingestion.readings.series.SeriesResult;
import io.headwater.ingestion.replay.FileAccount;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that sends the readings in series files. */
@Command(
    name = "readings",
    description = {
      "Sends the readings in series files (*.csv, *.csv.gz), all series at once by time.",
      "",
      "A file has the columns timestamp,value and is the series of one device, called as the"
          + " file. Times are UTC and never go back; values are rounded half-even to 6 decimals."
          + " The number of a line is the sequence of its reading, so sending a file again"
          + " changes nothing downstream. A line that cannot be read is kept aside with its"
          + " reason. A replay that was cut off leaves out the files it had finished."
    })
final class ReplayReadings implements Callable<Integer> {
  private static final String TASK = "replay readings";

  private final Map<String, String> environment;
  private final Clock clock;
  private final Connection<ReadingTarget> connection;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR_OR_FILE", description = "The folder with the files, or one file.")
  private Path source;

  @Mixin private SeriesOptions series = new SeriesOptions();

  @Mixin private ReplayOptions replays = new ReplayOptions();

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  @Mixin private HelpOption help = new HelpOption();

  ReplayReadings(
      Map<String, String> environment, Clock clock, Connection<ReadingTarget> connection) {
    this.environment = environment;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public Integer call() {
    series
        .problem()
        .ifPresent(
            problem -> {
              throw new ParameterException(spec.commandLine(), problem);
            });
    SourceFolder folder = SourceFolder.ofFileOrFolder(source, "series files");
    SeriesDevices.verify(folder);
    IngestionSettings settings = IngestionSettings.read(environment);
    List<LedgerFile> files = ledgers.files(settings.stateFolder(), TASK, clock);
    Instant begun = clock.instant();
    SeriesResult result = replay(folder, settings);
    Duration took = Duration.between(begun, clock.instant());
    ReadingLedger ledger = result.count().total(TASK, KafkaReadings.TOPIC, result.source(), took);
    LedgerOptions.write(files, ledger, ReadingLedgerText.of(ledger));
    return ledger.files().failed().isEmpty() ? 0 : 1;
  }

  private SeriesResult replay(SourceFolder folder, IngestionSettings settings) {
    ReadingTarget target = connection.open(settings);
    try (RecordSink sink = target.open()) {
      FileAccount account = replays.account(folder, settings.stateFolder());
      try (Meter meter = Meters.ofBytes(TASK, SourceFolder.bytes(account.left()), "readings")) {
        return new SeriesReplay(
                account,
                series.devices(folder, target.encoding()),
                series.playback(clock),
                sink,
                meter)
            .run(clock.instant());
      }
    }
  }
}
