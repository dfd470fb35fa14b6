package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.provision.Change;
import io.headwater.provision.Plan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "provision",
    description =
        "Brings topics, subjects, tables, views and grants to what the contracts say; up does it too.")
final class ProvisionCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(names = "--plan", description = "Only show what would change.")
  private boolean planOnly;

  @Override
  public Integer call() throws Exception {
    try (ProvisionSession session =
        ProvisionSession.open(Contracts.load(), headwater.installation().runningPlatform())) {
      Plan plan = session.plan();
      if (planOnly) {
        plan.changes().forEach(ProvisionCommand::print);
      } else {
        plan.apply(ProvisionCommand::print);
      }
      System.err.println(
          plan.isEmpty() ? "Nothing to change." : plan.changes().size() + " changes.");
    }
    return 0;
  }

  private static void print(Change change) {
    System.out.println(change.describe());
  }
}
