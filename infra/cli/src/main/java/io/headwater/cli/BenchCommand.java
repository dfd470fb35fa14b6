package io.headwater.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = "Measures what this machine does, on a platform of its own.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BenchStreamingCommand.class, BenchBatchCommand.class, BenchStageCommand.class})
final class BenchCommand implements Runnable {
  private static final String OWN_HOME = ".headwater-bench";

  @ParentCommand private Headwater headwater;

  @Spec private CommandSpec spec;

  /** The checkout with the platform that only measurements use. */
  Installation installation() {
    return headwater.installation(OWN_HOME);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to measure: bench streaming or bench batch");
  }
}
