package io.headwater.cli;

import io.headwater.platform.Identity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "batch",
    description = {
      "Measures the batch layer: silver and gold against DuckDB, new lines on long histories, runs"
          + " with nothing new, questions to gold, memory; a table, a chart, JSON.",
      "It starts a platform of its own in --home (default .headwater-bench), which must be empty or missing,"
          + " and deletes it afterwards. Leave the machine alone meanwhile: all parts share its"
          + " cores. A full run writes about 15 GB there."
    })
final class BenchBatchCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws Exception {
    Installation installation = bench.installation();
    // It queries every layer, and drops tables to have them made anew.
    return BenchProcess.run(
        installation,
        "io.headwater.bench.BatchBench",
        options.words(installation),
        platform -> platform.environment(Identity.PROVISIONER));
  }
}
