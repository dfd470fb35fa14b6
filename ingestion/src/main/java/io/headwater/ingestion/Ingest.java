package io.headwater.ingestion;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.ingestion.readings.KafkaReadings;
import io.headwater.ingestion.readings.ReadingTarget;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** Starts the sources. Its name is that of the command that hands its words on to it. */
@Command(name = "headwater", description = "Sends orders and sensor readings to the log.")
public final class Ingest extends Choice {
  private Ingest() {}

  /** Runs one command. Exits with 0, 1 when it failed, or 2 when it was used wrongly. */
  public static void main(String[] words) {
    CommandLine command =
        commands(
            System.getenv(),
            Clock.systemUTC(),
            settings -> KafkaOrders.connect(settings.kafka(), settings.registry()),
            settings -> KafkaReadings.find(settings.kafka(), settings.registry()));
    System.exit(command.execute(words));
  }

  static CommandLine commands(
      Map<String, String> environment,
      Clock clock,
      Connection<EventSink> orders,
      Connection<ReadingTarget> readings) {
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
                .addSubcommand("readings", new GenerateReadings(environment, clock, readings)))
        .registerConverter(Share.class, Ingest::share)
        .registerConverter(Duration.class, new Durations())
        .setParameterExceptionHandler(new WrongUse())
        .setExecutionExceptionHandler(new Failure());
  }

  @Command(name = "replay", description = "Sends what was kept in files.")
  static final class Replays extends Choice {}

  @Command(name = "generate", description = "Sends what is made up.")
  static final class Generators extends Choice {}

  private static Share share(String text) {
    try {
      return new Share(Double.parseDouble(text));
    } catch (IllegalArgumentException noShare) {
      throw new TypeConversionException("'" + text + "' is not a share: must be from 0 to 1");
    }
  }
}
