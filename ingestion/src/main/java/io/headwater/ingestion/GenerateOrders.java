package io.headwater.ingestion;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.ledger.LedgerFile;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.ingestion.orders.ledger.OrderCount;
import io.headwater.ingestion.orders.ledger.OrderLedger;
import io.headwater.ingestion.orders.ledger.OrderLedgerText;
import io.headwater.ingestion.orders.shop.Generation;
import io.headwater.ingestion.orders.shop.GeneratorPlan;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.progress.Meters;
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

/** The command that sends the orders of a made-up shop. */
@Command(
    name = "orders",
    description = {
      "Sends the orders of a made-up shop, with times in the past.",
      "",
      "The same seed, count and days give the same events, byte for byte, whenever it is run;"
          + " sending them again changes nothing downstream."
    })
final class GenerateOrders implements Callable<Integer> {
  private static final String TASK = "generate orders";

  private final Map<String, String> environment;
  private final Clock clock;
  private final Connection<EventSink> connection;

  @Spec private CommandSpec spec;

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      description = "Good events, each counted once.")
  private long count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives other orders; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Mixin private GeneratorPeriod period = new GeneratorPeriod();

  @Option(
      names = "--duplicates",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of the events sent once more, such as 0.02; none if not given.")
  private Share duplicates;

  @Option(
      names = "--bad",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Events on top that must be refused (undecodable bytes, broken contracts), as a share of"
              + " the good ones; none if not given.")
  private Share bad;

  @Option(
      names = "--late",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of the events sent minutes to hours late; none if not given.")
  private Share late;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "Events sent a second; as fast as Kafka takes them if not given.")
  private Long rate;

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  @Mixin private HelpOption help = new HelpOption();

  GenerateOrders(Map<String, String> environment, Clock clock, Connection<EventSink> connection) {
    this.environment = environment;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public Integer call() {
    GeneratorPlan plan = plan();
    IngestionSettings settings = IngestionSettings.read(environment);
    List<LedgerFile> files = ledgers.files(settings.stateFolder(), TASK, clock);
    Instant begun = clock.instant();
    OrderCount sent = generate(plan, settings);
    Duration took = Duration.between(begun, clock.instant());
    OrderLedger ledger = sent.total(TASK, KafkaOrders.TOPIC, Source.NONE, took);
    LedgerOptions.write(files, ledger, OrderLedgerText.of(ledger));
    return 0;
  }

  private GeneratorPlan plan() {
    require(count >= 1, "--count " + count + ": must be at least 1");
    require(rate == null || rate >= 1, "--rate " + rate + ": must be at least 1");
    period.problem(clock).ifPresent(problem -> require(false, problem));
    return new GeneratorPlan(
        seed, count, period.from(clock), period.until(clock), duplicates, bad, late);
  }

  private OrderCount generate(GeneratorPlan plan, IngestionSettings settings) {
    try (EventSink sink = connection.open(settings);
        Meter meter = Meters.ofEvents(TASK, plan.deliveries(), "lines")) {
      Pace pace = rate == null ? Pace.unlimited() : Pace.of(rate);
      return new Generation(plan, pace, sink, meter).run();
    }
  }

  private void require(boolean kept, String problem) {
    if (!kept) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
