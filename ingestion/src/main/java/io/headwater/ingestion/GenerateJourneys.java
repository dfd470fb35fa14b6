package io.headwater.ingestion;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.JourneyGeneration;
import io.headwater.ingestion.journeys.JourneyPlan;
import io.headwater.ingestion.journeys.JourneySink;
import io.headwater.ingestion.journeys.Population;
import io.headwater.ingestion.journeys.Sendings;
import io.headwater.ingestion.journeys.ShopRows;
import io.headwater.ingestion.journeys.ledger.JourneyCount;
import io.headwater.ingestion.journeys.ledger.JourneyLedger;
import io.headwater.ingestion.journeys.ledger.JourneyLedgerText;
import io.headwater.ingestion.journeys.play.Play;
import io.headwater.ingestion.ledger.LedgerFile;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.progress.Meters;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that sends whole journeys of made-up customers. */
@Command(
    name = "journeys",
    description = {
      "Sends whole journeys of customers, with times in the past: visits, orders, stock, payments,"
          + " shipments, notifications and feedback that agree with each other, and journeys that"
          + " break off at each step.",
      "",
      "The same seed, count, customers and days give the same events, byte for byte, whenever it"
          + " is run; sending them again changes nothing downstream. Customers and products have the"
          + " numbers that the shop's database gives first, or are those of --shop."
    })
final class GenerateJourneys implements Callable<Integer> {
  private static final String TASK = "generate journeys";
  private static final int MOST_CUSTOMERS = 999_999;

  /** The ledger tells of each, so all are kept until the end. */
  private static final long MOST_JOURNEYS = 200_000;

  private final Map<String, String> environment;
  private final Clock clock;
  private final Connection<JourneySink> connection;

  @Spec private CommandSpec spec;

  @Option(
      names = "--count",
      paramLabel = "J",
      required = true,
      description = "Journeys, each from a first page on; at most " + MOST_JOURNEYS + ".")
  private long count;

  @Option(
      names = "--customers",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many customers make them, at most; ${DEFAULT-VALUE} if not given.")
  private int customers;

  @Option(
      names = "--shop",
      paramLabel = "FILE",
      description =
          "A ledger of 'generate changes': its customers and products are those that it left in the"
              + " shop's database.")
  private Path shop;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives other journeys; ${DEFAULT-VALUE} if not given.")
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
      names = "--rate",
      paramLabel = "R",
      description = "Events sent a second; as fast as Kafka takes them if not given.")
  private Long rate;

  @Mixin private LedgerOptions ledgers = new LedgerOptions();

  @Mixin private HelpOption help = new HelpOption();

  GenerateJourneys(
      Map<String, String> environment, Clock clock, Connection<JourneySink> connection) {
    this.environment = environment;
    this.clock = clock;
    this.connection = connection;
  }

  @Override
  public Integer call() {
    JourneyPlan plan = plan();
    Population population =
        shop == null ? Population.numbered(customers) : ShopRows.read(shop, customers);
    IngestionSettings settings = IngestionSettings.read(environment);
    List<LedgerFile> files = ledgers.files(settings.stateFolder(), TASK, clock);
    Instant begun = clock.instant();
    Play play = new Play(plan, population);
    JourneyCount sent = generate(plan, play, settings);
    Duration took = Duration.between(begun, clock.instant());
    JourneyLedger ledger = sent.total(TASK, play.played(), took);
    LedgerOptions.write(files, ledger, JourneyLedgerText.of(ledger));
    return 0;
  }

  private JourneyPlan plan() {
    require(
        count >= 1 && count <= MOST_JOURNEYS,
        "--count %d: must be from 1 to %d".formatted(count, MOST_JOURNEYS));
    require(
        customers >= 1 && customers <= MOST_CUSTOMERS,
        "--customers %d: must be from 1 to %d".formatted(customers, MOST_CUSTOMERS));
    require(rate == null || rate >= 1, "--rate " + rate + ": must be at least 1");
    period.problem(clock).ifPresent(problem -> require(false, problem));
    return new JourneyPlan(seed, count, period.from(clock), period.until(clock), duplicates, bad);
  }

  private JourneyCount generate(JourneyPlan plan, Play play, IngestionSettings settings) {
    try (JourneySink sink = connection.open(settings);
        Meter meter = Meters.ofJourneys(TASK, plan.count())) {
      Pace pace = rate == null ? Pace.unlimited() : Pace.of(rate);
      return new JourneyGeneration(new Sendings(plan, play), pace, sink, meter).run();
    }
  }

  private void require(boolean kept, String problem) {
    if (!kept) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
