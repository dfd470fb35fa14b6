package io.headwater.landing;

import io.headwater.settings.SettingsException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Lands files. Its name is that of the command that hands its words on to it. */
@Command(name = "headwater", description = "Lands files in the object store.")
public final class Land implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private Land() {}

  /** Runs one command. Exits with 0, 1 when it failed, or 2 when it was used wrongly. */
  public static void main(String[] words) {
    System.exit(commands(System.getenv(), Clock.systemUTC()).execute(words));
  }

  static CommandLine commands(Map<String, String> environment, Clock clock) {
    return new CommandLine(new Land())
        .addSubcommand(
            "generate",
            new CommandLine(new Land())
                .setCommandName("generate")
                .addSubcommand("prices", new GeneratePrices(environment, clock))
                .addSubcommand("targets", new GenerateTargets(environment, clock)))
        .addSubcommand("land", new LandFiles(environment, clock))
        .setParameterExceptionHandler(Land::wrongUse)
        .setExecutionExceptionHandler(Land::failure);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing subcommand: " + String.join(" or ", spec.subcommands().keySet()));
  }

  private static int wrongUse(ParameterException wrong, String[] words) {
    System.err.printf(
        "%s (see %s --help)%n",
        wrong.getMessage(), wrong.getCommandLine().getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception failure, CommandLine command, ParseResult words) {
    switch (failure) {
      case LandingException expected -> System.err.println(expected.getMessage());
      case SettingsException expected -> System.err.println(expected.getMessage());
      default -> {
        System.err.println("Unexpected failure; please report it with what follows.");
        failure.printStackTrace();
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
