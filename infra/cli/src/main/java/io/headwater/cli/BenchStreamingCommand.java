package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "streaming",
    description = {
      "Measures the speed layer: rates, freshness, recovery, memory; a table, a chart, JSON.",
      "It starts a platform of its own in --home (default .headwater-bench), which must be empty or missing,"
          + " and deletes it afterwards. Leave the machine alone meanwhile: all parts share its"
          + " cores."
    })
final class BenchStreamingCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws Exception {
    Installation installation = bench.installation();
    return BenchProcess.run(
        installation,
        "io.headwater.bench.Bench",
        options.words(installation),
        BenchStreamingCommand::settings);
  }

  /** It looks at topics, offsets and tables of every layer, and types commands. */
  private static Map<String, String> settings(Platform platform) throws IOException {
    Map<String, String> settings = new HashMap<>(platform.environment(Identity.PROVISIONER));
    settings.putAll(platform.environment(Identity.ENGINEER));
    settings.put("HEADWATER_FLINK_REST", platform.endpoints().flinkRest().toString());
    settings.put("HEADWATER_LIVE_URL", platform.directions().dashboard().toString());
    settings.put("HEADWATER_LIVE_TOKEN", Files.readString(platform.dashboardToken()).strip());
    return settings;
  }
}
