package io.headwater.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code ./headwater} command. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "headwater",
    description = "An executable reference data platform: Kafka, Flink, Spark, Iceberg, Trino.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "headwater 0.1.0",
    sortOptions = false,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      DownCommand.class,
      ResetCommand.class,
      GenerateCommand.class,
      ReplayCommand.class,
      LandCommand.class,
      DlqCommand.class,
      CdcCommand.class,
      CrmCommand.class,
      StreamCommand.class,
      BatchCommand.class,
      SqlCommand.class,
      DashboardCommand.class,
      ReportCommand.class,
      QualityCommand.class,
      ReconcileCommand.class,
      VerifyDataCommand.class,
      AlertsCommand.class,
      AnomaliesCommand.class,
      ProvisionCommand.class,
      ContractsCommand.class,
      BlueprintCommand.class,
      DocsCommand.class,
      PasswordCommand.class,
      BenchCommand.class,
      VerifyCommand.class,
      PrepareCommand.class,
      AccessCommand.class,
      OperateCommand.class,
    })
public final class Headwater {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Where the platform keeps its state (default: HEADWATER_HOME, else .headwater).")
  private Path home;

  /** The installation the commands work on. */
  Installation installation() {
    return Installation.of(home, System.getenv(), System.getProperty("headwater.repository"));
  }

  /** The installation of a command whose platform is its own, unless a home is named. */
  Installation installation(String ownHome) {
    Installation usual = installation();
    return home == null
        ? new Installation(usual.repository(), usual.repository().resolve(ownHome))
        : usual;
  }

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Headwater());
    commandLine.setExecutionExceptionHandler(new FailureMessages());
    commandLine.setParameterExceptionHandler(new WrongUse());
    leaveHelpToTheJob(commandLine.getSubcommands().get("generate"));
    leaveHelpToTheJob(commandLine.getSubcommands().get("replay"));
    leaveHelpToTheJob(commandLine.getSubcommands().get("land"));
    leaveHelpToTheJob(commandLine.getSubcommands().get("dlq"));
    leaveHelpToTheJob(commandLine.getSubcommands().get("crm"));
    return commandLine;
  }

  /** These commands hand every word to an ingestion job, which knows its own options. */
  private static void leaveHelpToTheJob(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    for (OptionSpec option : List.of(spec.findOption("--help"), spec.findOption("--version"))) {
      spec.remove(option);
    }
  }
}
