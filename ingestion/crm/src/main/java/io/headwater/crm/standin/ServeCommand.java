package io.headwater.crm.standin;

import io.headwater.settings.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a stand-in until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs a stand-in for a CRM, made up from a seed, until it is stopped. It answers as HubSpot's"
          + " API does, holds nothing real, and forgets its changes when it ends; ./headwater crm"
          + " pull asks it unless it is told of another.",
      "",
      "It misbehaves in shares of requests: 429, 500, slow, expired (tokens), broken (JSON), cut and"
          + " short (pages), reset (connections), types (wrong ones)."
    })
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed makes other companies; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(
      names = "--companies",
      paramLabel = "N",
      defaultValue = "300",
      description = "With three contacts and four deals each; ${DEFAULT-VALUE} if not given.")
  private int companies;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "0",
      description = "Where to listen; any free port if not given.")
  private int port;

  @Option(
      names = "--misbehave",
      paramLabel = "SHARES",
      description = "What goes wrong how often, such as 429=0.1,cut=0.02,expired=0.01.")
  private String misbehave;

  private final Map<String, String> variables;

  public ServeCommand(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    require(companies >= 1, "--companies " + companies + ": must be at least 1");
    Mischief mischief = mischief();
    Environment environment = new Environment(variables);
    ServeSettings settings = ServeSettings.read(environment);
    environment.validate();
    StandIn.Address address = new StandIn.Address(settings.host(), settings.name(), port);
    CountDownLatch stopped = new CountDownLatch(1);
    try (StandIn standIn =
        StandIn.start(address, settings.credentials(), new Holdings(seed, companies), mischief)) {
      announce(standIn, settings.address());
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> retract(settings.address(), stopped), "end"));
      stopped.await();
    }
    return CommandLine.ExitCode.OK;
  }

  private Mischief mischief() {
    try {
      return new Mischief(misbehave == null ? Map.of() : Mischief.shares(misbehave), seed);
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(
          spec.commandLine(), "--misbehave: " + unusable.getMessage(), unusable);
    }
  }

  private void announce(StandIn standIn, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, standIn.url().toString());
    System.err.printf(
        "A stand-in for a CRM, with %,d made-up companies, listens at %s until it is stopped.%n",
        companies, standIn.url());
  }

  private static void retract(Path file, CountDownLatch stopped) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      System.err.println("Left behind: " + file);
    }
    stopped.countDown();
  }

  private void require(boolean kept, String problem) {
    if (!kept) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
