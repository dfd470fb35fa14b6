package io.headwater.crm;

import io.headwater.crm.api.CrmException;
import io.headwater.crm.standin.ChangeCommand;
import io.headwater.crm.standin.LedgerCommand;
import io.headwater.crm.standin.ServeCommand;
import io.headwater.settings.SettingsException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about the CRM. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "headwater crm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Pulls companies, contacts and deals of a CRM with HubSpot's API into the landing folder of"
          + " the object store, from where ./headwater batch takes them."
    })
public final class Crm implements Runnable {
  @Spec private CommandSpec spec;

  private Crm() {}

  public static void main(String[] words) {
    System.exit(commandLine(System.getenv()).execute(words));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Crm())
        .addSubcommand(new PullCommand(environment))
        .addSubcommand(new StatusCommand(environment))
        .addSubcommand(new ServeCommand(environment))
        .addSubcommand(new ChangeCommand(environment))
        .addSubcommand(new LedgerCommand(environment))
        .setParameterExceptionHandler(Crm::wrongUse)
        .setExecutionExceptionHandler(Crm::failure);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: pull, status, serve, change or ledger");
  }

  private static int wrongUse(ParameterException wrong, String[] words) {
    System.err.printf("%s (see headwater crm --help)%n", wrong.getMessage());
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(
      Exception failure, CommandLine command, CommandLine.ParseResult words) {
    System.err.println(
        switch (failure) {
          case SettingsException settings -> settings.getMessage();
          case CrmException crm -> crm.getMessage();
          default -> "Failed: " + failure;
        });
    return CommandLine.ExitCode.SOFTWARE;
  }
}
