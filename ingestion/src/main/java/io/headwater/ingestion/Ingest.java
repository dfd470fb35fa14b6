package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.condition.Condition;
import io.headwater.ingestion.deadletters.mend.Fix;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.JourneySink;
import io.headwater.ingestion.journeys.kafka.KafkaJourneys;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.ingestion.readings.KafkaReadings;
import io.headwater.ingestion.readings.ReadingTarget;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Starts the sources. Its name is that of the command that hands its words on to it. */
@Command(
    name = "headwater",
    description = "Sends orders, journeys of customers and sensor readings to the log.")
public final class Ingest extends Choice {
  private Ingest() {}

  /** Runs one command. Exits with 0, 1 when it failed, or 2 when it was used wrongly. */
  public static void main(String[] words) {
    CommandLine command =
        commands(
            System.getenv(),
            Clock.systemUTC(),
            settings -> KafkaOrders.connect(settings.kafka(), settings.registry()),
            settings -> KafkaReadings.find(settings.kafka(), settings.registry()),
            settings -> KafkaJourneys.connect(settings.kafka(), settings.registry()));
    System.exit(command.execute(words));
  }

  static CommandLine commands(
      Map<String, String> environment,
      Clock clock,
      Connection<EventSink> orders,
      Connection<ReadingTarget> readings,
      Connection<JourneySink> journeys) {
    return new CommandLine(new Ingest())
        .addSubcommand(
            "replay",
            new CommandLine(new Replays())
                .addSubcommand("orders", new ReplayOrders(environment, clock, orders))
                .addSubcommand("readings", new ReplayReadings(environment, clock, readings)))
        .addSubcommand(
            "generate",
            new CommandLine(new Generators())
                .addSubcommand("orders", new GenerateOrders(environment, clock, orders))
                .addSubcommand("readings", new GenerateReadings(environment, clock, readings))
                .addSubcommand("journeys", new GenerateJourneys(environment, clock, journeys)))
        .addSubcommand("dlq", deadLetters(new LetterConnection(environment, clock)))
        .registerConverter(Share.class, Ingest::share)
        .registerConverter(Coordinates.class, reading(Coordinates::parse))
        .registerConverter(Condition.class, reading(Condition::parse))
        .registerConverter(Fix.class, reading(Fix::parse))
        .registerConverter(Duration.class, new Durations())
        .setParameterExceptionHandler(new WrongUse())
        .setExecutionExceptionHandler(new Failure());
  }

  private static CommandLine deadLetters(LetterConnection connection) {
    return new CommandLine(new DeadLetters())
        .addSubcommand("list", new ListLetters(connection))
        .addSubcommand("show", new ShowLetter(connection))
        .addSubcommand("replay", new ReplayLetters(connection))
        .addSubcommand("discard", new DiscardLetters(connection));
  }

  /** A converter whose complaint is shown as it is. */
  private static <T> ITypeConverter<T> reading(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException unfit) {
        throw new TypeConversionException(unfit.getMessage());
      }
    };
  }

  @Command(name = "replay", description = "Sends what was kept in files.")
  static final class Replays extends Choice {}

  @Command(name = "generate", description = "Sends what is made up.")
  static final class Generators extends Choice {}

  @Command(name = "dlq", description = "Dead letters: lists, shows, mends and replays them.")
  static final class DeadLetters extends Choice {}

  private static Share share(String text) {
    try {
      return new Share(Double.parseDouble(text));
    } catch (IllegalArgumentException noShare) {
      throw new TypeConversionException("'" + text + "' is not a share: must be from 0 to 1");
    }
  }
}
