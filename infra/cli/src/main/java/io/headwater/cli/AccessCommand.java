package io.headwater.cli;

import io.headwater.compose.ComposePlatform;
import io.headwater.contracts.Datasets;
import io.headwater.provision.Access;
import io.headwater.provision.AccessSettings;
import io.headwater.provision.Change;
import io.headwater.provision.Plan;
import io.headwater.settings.Environment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "access",
    description =
        "Brings users, principals, policies and grants of object store and catalog to what the contracts say.")
final class AccessCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(names = "--plan", description = "Only show what would change.")
  private boolean planOnly;

  @Override
  public Integer call() throws Exception {
    ComposePlatform platform = headwater.installation().containers();
    Environment environment = new Environment(platform.administration());
    AccessSettings settings = AccessSettings.read(environment);
    environment.validate();
    try (Access access = access(platform, settings)) {
      Plan plan = access.plan();
      if (planOnly) {
        plan.changes().forEach(AccessCommand::print);
        return 0;
      }
      plan.apply(AccessCommand::print);
      platform.admitTrino();
      System.err.println(
          plan.isEmpty() ? "Nothing to change." : plan.changes().size() + " changes.");
    }
    return 0;
  }

  private Access access(ComposePlatform platform, AccessSettings settings) {
    Datasets datasets = Datasets.load(headwater.installation().datasets());
    return Access.connect(datasets.all(), settings, platform.secrets());
  }

  private static void print(Change change) {
    System.out.println(change.describe());
  }
}
