package io.headwater.ingestion;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.ledger.LedgerFile;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.progress.Meters;
import io.headwater.ingestion.readings.KafkaReadings;
import io.headwater.ingestion.readings.ReadingTarget;
import io.headwater.ingestion.readings.generator.Length;
import io.headwater.ingestion.readings.generator.ReadingGeneration;
import io.headwater.ingestion.readings.generator.ReadingPlan;
import io.headwater.ingestion.readings.ledger.ReadingCount;
import io.headwater.ingestion.readings.ledger.ReadingLedger;
import io.headwater.ingestion.readings.ledger.ReadingLedgerText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that sends the readings of made-up devices. */
@Command(
    name = "readings",
    description = {
      "Sends the readings of made-up devices, each with its own level, daily cycle, drift and"
          + " noise, in turn.",
      "",
      "Readings are taken when they are due, or from --from on. With --from, the same seed,"
          + " devices, rate and length give the same records, byte for byte; sending them again"
          + " changes nothing downstream. A device is named by the seed and its number, and"
          + " counts its readings from the microsecond the run starts at: runs with other seeds"
          + " or at other times never give a reading the name of another."
    })
final class GenerateReadings implements Callable<Integer> {
  private static final String TASK = "generate readings";
  private static final String THINGS = "readings";

  private final Map<String, String> environment;
  private final Clock clock;
  private final Connection<ReadingTarget> connection;

  @Spec private CommandSpec spec;

  @Mixin private FleetOptions fleet = new FleetOptions();

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--out-of-order",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the readings sent up to 4.5 seconds after their time, such as 0.05; none if"
              + " not given.")
  private Share outOfOrder;

  @Option(
      names = "--late",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the readings sent 2 to 10 minutes after their time; none if not given.")
  private Share late;

  @Option(
      names = "--duplicates",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of the readings sent once more; none if not given.")
  private Share duplicates;

  @Option(
      names = "--bad",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Records on top that must be refused (undecodable bytes, unknown schemas, broken"
              + " contracts), as a share of the readings; none if not given.")
  private Share bad;

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  @Mixin private HelpOption help = new HelpOption();

  GenerateReadings(
      Map<String, String> environment, Clock clock, Connection<ReadingTarget> connection) {
    this.environment = environment;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public Integer call() {
    fleet.problem().or(() -> run.problem(fleet.devices(), clock)).ifPresent(this::refuse);
    IngestionSettings settings = IngestionSettings.read(environment);
    List<LedgerFile> files = ledgers.files(settings.stateFolder(), TASK, clock);
    ReadingTarget target = connection.open(settings);
    Instant begun = clock.instant();
    ReadingCount sent = generate(target);
    Duration took = Duration.between(begun, clock.instant());
    ReadingLedger ledger = sent.total(TASK, KafkaReadings.TOPIC, Source.NONE, took);
    LedgerOptions.write(files, ledger, ReadingLedgerText.of(ledger));
    return 0;
  }

  private ReadingCount generate(ReadingTarget target) {
    Length length = run.length(fleet.devices());
    ReadingPlan plan =
        new ReadingPlan(
            fleet.plan(run.clocks()),
            run.time(fleet.devices(), clock),
            length,
            outOfOrder,
            late,
            duplicates,
            bad);
    Pace pace = run.pace();
    try (Meter meter = meter(length)) {
      return new ReadingGeneration(plan, target, pace, meter)
          .run(ReadingGeneration.usualThreads(fleet.devices()));
    }
  }

  private static Meter meter(Length length) {
    return switch (length) {
      case Length.Readings counted -> Meters.ofEvents(TASK, counted.most(), THINGS);
      case Length.Time timed -> Meters.ofMillis(TASK, timed.time().toMillis(), THINGS);
    };
  }

  private void refuse(String problem) {
    throw new ParameterException(spec.commandLine(), problem);
  }
}
