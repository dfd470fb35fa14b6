package io.headwater.ingestion;

import io.headwater.ingestion.delivery.EventSink;
import io.headwater.ingestion.kafka.KafkaOrders;
import io.headwater.ingestion.ledger.Ledger;
import io.headwater.ingestion.ledger.LedgerFile;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.progress.Meters;
import io.headwater.ingestion.replay.Replay;
import io.headwater.ingestion.replay.ReplayProgress;
import io.headwater.ingestion.replay.ReplayResult;
import io.headwater.ingestion.retail.DayFile;
import io.headwater.ingestion.retail.DayFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that sends the day files of a folder. */
@Command(
    name = "orders",
    description = {
      "Sends the orders in the day files (*.csv, *.csv.gz) of a folder, file by file by name.",
      "",
      "The files have the columns of UCI Online Retail. All lines of an invoice in one file make"
          + " one event, sent by time. A line that cannot be read is kept aside with its reason;"
          + " the rest of its invoice goes through. A replay that was cut off goes on with the"
          + " first file it did not finish."
    })
final class ReplayOrders implements Callable<Integer> {
  private static final String TASK = "replay orders";

  private final Map<String, String> environment;
  private final Clock clock;
  private final SinkConnection connection;

  @Parameters(paramLabel = "DIR", description = "The folder with the day files.")
  private Path folder;

  @Option(
      names = "--restart",
      description = "Sends every file, whatever an earlier replay has sent.")
  private boolean restart;

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  @Mixin private HelpOption help = new HelpOption();

  ReplayOrders(Map<String, String> environment, Clock clock, SinkConnection connection) {
    this.environment = environment;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public Integer call() {
    DayFolder days = DayFolder.open(folder);
    IngestionSettings settings = IngestionSettings.read(environment);
    List<LedgerFile> files = ledgers.files(settings.stateFolder(), TASK, clock);
    Instant begun = clock.instant();
    ReplayResult result = replay(days, settings);
    Duration took = Duration.between(begun, clock.instant());
    Ledger ledger = result.count().total(TASK, KafkaOrders.TOPIC, result.source(), took);
    LedgerOptions.write(files, ledger);
    return ledger.files().failed().isEmpty() ? 0 : 1;
  }

  private ReplayResult replay(DayFolder days, IngestionSettings settings) {
    try (EventSink sink = connection.open(settings)) {
      ReplayProgress progress = progress(days, settings.stateFolder());
      List<DayFile> left = progress.left(days);
      if (left.size() < days.files().size()) {
        System.err.printf(
            "Going on with %s: %d of %d files were sent before; --restart sends all of them.%n",
            left.isEmpty() ? "nothing" : left.getFirst().name(),
            days.files().size() - left.size(),
            days.files().size());
      }
      try (Meter meter = Meters.ofBytes(TASK, bytes(left))) {
        return new Replay(
                progress, Replay.rejects(settings.stateFolder(), days.path()), sink, meter)
            .run(days);
      }
    }
  }

  private ReplayProgress progress(DayFolder days, Path stateFolder) {
    return restart
        ? ReplayProgress.restart(stateFolder, days.path())
        : ReplayProgress.resume(stateFolder, days.path());
  }

  private static long bytes(List<DayFile> files) {
    return files.stream().mapToLong(file -> file.path().toFile().length()).sum();
  }
}
