package io.headwater.cli;

import io.headwater.compose.Prepare;
import io.headwater.contracts.Datasets;
import io.headwater.provision.AccessFiles;
import io.headwater.serving.superset.SupersetAssets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "prepare",
    hidden = true,
    description = "Makes the secrets and configurations that the containers start with.")
final class PrepareCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Override
  public Integer call() throws Exception {
    Installation installation = headwater.installation();
    installation.containers();
    Datasets datasets = Datasets.load(installation.datasets());
    AccessFiles.write(datasets.all(), installation.home().resolve("access"));
    SupersetAssets.write(datasets, installation.datasets(), Prepare.SUPERSET_ASSETS)
        .forEach(System.err::println);
    Prepare.run(
        installation.home(), System.getenv(), installation.repository().resolve("flink-libraries"));
    System.err.println("Secrets and configurations are ready.");
    return 0;
  }
}
