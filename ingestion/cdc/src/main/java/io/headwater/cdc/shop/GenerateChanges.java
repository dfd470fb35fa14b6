package io.headwater.cdc.shop;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import io.headwater.settings.ShopSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.postgresql.Driver;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that changes the shop's database. Exits with 0, 1 when it failed, 2 for wrong use.
 */
@Command(
    name = "headwater generate changes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Changes the shop's database as a shop does: customers register, move, change and leave,"
          + " products get other prices, suppliers come and go, now and then a primary key"
          + " changes.",
      "",
      "The same seed makes the same changes in a database with the same rows."
    })
public final class GenerateChanges implements Callable<Integer> {
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  @Spec private CommandSpec spec;

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      description = "Changes to make, up to four a transaction.")
  private long count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed makes other changes; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "Changes a second; as fast as the database takes them if not given.")
  private Long rate;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "Where to write every change in the order of the commits, as JSON. A run that was cut off"
              + " goes on where it was when it is typed again.")
  private Path ledger;

  private final Map<String, String> environment;

  GenerateChanges(Map<String, String> environment) {
    this.environment = environment;
  }

  public static void main(String[] words) {
    CommandLine command =
        new CommandLine(new GenerateChanges(System.getenv()))
            .setParameterExceptionHandler(GenerateChanges::wrongUse)
            .setExecutionExceptionHandler(GenerateChanges::failure);
    System.exit(command.execute(words));
  }

  @Override
  public Integer call() throws SQLException, IOException {
    require(count >= 1, "--count " + count + ": must be at least 1");
    require(rate == null || rate >= 1, "--rate " + rate + ": must be at least 1");
    Environment read = new Environment(environment);
    ShopSettings settings = ShopSettings.read(read);
    read.validate();
    ShopLedger made = ledger == null ? write(settings) : writeDown(settings);
    System.err.printf(
        "%,d changes in %,d transactions, as %,d events%s%n",
        made.changes(),
        made.transactions(),
        made.entries().size(),
        ledger == null ? "" : "; written down in " + ledger);
    return CommandLine.ExitCode.OK;
  }

  private ShopLedger write(ShopSettings settings) throws SQLException, IOException {
    try (Connection connection = connect(settings)) {
      return plan().run(ShopDatabase.take(connection));
    }
  }

  private ShopLedger writeDown(ShopSettings settings) throws SQLException, IOException {
    Files.createDirectories(ledger.toAbsolutePath().getParent());
    try (Connection connection = connect(settings)) {
      ShopDatabase database = ShopDatabase.take(connection);
      try (Journal journal = Journal.of(ledger)) {
        ShopLedger made = plan().run(database, journal);
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValue(ledger.toFile(), made);
        journal.delete();
        return made;
      }
    }
  }

  private ChangesPlan plan() {
    return new ChangesPlan(seed, count, rate == null ? index -> {} : pace(rate));
  }

  private static Connection connect(ShopSettings settings) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", settings.user());
    login.setProperty("password", settings.password().reveal());
    return new Driver().connect(settings.url(), login);
  }

  /** Waits until each change is due. */
  static LongConsumer pace(long aSecond) {
    long start = System.nanoTime();
    return index -> {
      long due = start + index * NANOS / aSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    };
  }

  private void require(boolean kept, String problem) {
    if (!kept) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }

  private static int wrongUse(ParameterException wrong, String[] words) {
    System.err.printf("%s (see headwater generate changes --help)%n", wrong.getMessage());
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(
      Exception failure, CommandLine command, CommandLine.ParseResult words) {
    System.err.println(
        switch (failure) {
          case SettingsException settings -> settings.getMessage();
          case UnlikeException unlike -> unlike.getMessage();
          case SQLException database ->
              "The shop's database cannot be written: " + database.getMessage();
          default -> "Failed: " + failure;
        });
    return CommandLine.ExitCode.SOFTWARE;
  }
}
