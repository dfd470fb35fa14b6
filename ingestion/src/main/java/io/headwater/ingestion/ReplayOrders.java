package io.headwater.ingestion;

import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.ledger.LedgerFile;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.ingestion.orders.ledger.OrderLedger;
import io.headwater.ingestion.orders.ledger.OrderLedgerText;
import io.headwater.ingestion.orders.replay.Replay;
import io.headwater.ingestion.orders.replay.ReplayResult;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.progress.Meters;
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
          + " first file it did not finish, and its ledger tells of the whole."
    })
final class ReplayOrders implements Callable<Integer> {
  private static final String TASK = "replay orders";

  private final Map<String, String> environment;
  private final Clock clock;
  private final Connection<EventSink> connection;

  @Parameters(paramLabel = "DIR", description = "The folder with the day files.")
  private Path folder;

  @Mixin private ReplayOptions replays = new ReplayOptions();

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  @Mixin private HelpOption help = new HelpOption();

  ReplayOrders(Map<String, String> environment, Clock clock, Connection<EventSink> connection) {
    this.environment = environment;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public Integer call() {
    SourceFolder days = SourceFolder.open(folder, "day files");
    IngestionSettings settings = IngestionSettings.read(environment);
    List<LedgerFile> files = ledgers.files(settings.stateFolder(), TASK, clock);
    Instant begun = clock.instant();
    ReplayResult result = replay(days, settings);
    Duration took = Duration.between(begun, clock.instant());
    OrderLedger ledger = result.count().total(TASK, KafkaOrders.TOPIC, result.source(), took);
    LedgerOptions.write(files, ledger, OrderLedgerText.of(ledger));
    return ledger.files().failed().isEmpty() ? 0 : 1;
  }

  private ReplayResult replay(SourceFolder days, IngestionSettings settings) {
    try (EventSink sink = connection.open(settings)) {
      FileAccount account = replays.account(days, settings.stateFolder());
      try (Meter meter = Meters.ofBytes(TASK, SourceFolder.bytes(account.left()), "lines")) {
        return new Replay(account, sink, meter).run();
      }
    }
  }
}
