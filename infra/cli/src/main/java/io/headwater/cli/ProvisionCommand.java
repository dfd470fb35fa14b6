package io.headwater.cli;

import io.headwater.contracts.Datasets;
import io.headwater.provision.AccessFiles;
import io.headwater.provision.Change;
import java.util.List;
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
    Installation installation = headwater.installation();
    Datasets datasets = Datasets.load(installation.datasets());
    try (ProvisionSession session =
        ProvisionSession.open(datasets, installation.runningPlatform())) {
      int changes;
      if (planOnly) {
        List<Change> plan = session.plan();
        plan.forEach(ProvisionCommand::print);
        changes = plan.size();
      } else {
        AccessFiles.write(datasets.all(), installation.home().resolve("access"));
        changes = session.apply(ProvisionCommand::print);
      }
      System.err.println(changes == 0 ? "Nothing to change." : changes + " changes.");
      session.problems().forEach(System.err::println);
      return session.problems().isEmpty() ? 0 : 1;
    }
  }

  private static void print(Change change) {
    System.out.println(change.describe());
  }
}
