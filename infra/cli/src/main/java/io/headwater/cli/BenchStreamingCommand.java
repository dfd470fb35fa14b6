package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(names = "--quick", description = "A first answer within some minutes, less exact.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/bench",
      description = "Where streaming.json and streaming.png go (default ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Measures only this; may be repeated. Names are those in the table.")
  private List<String> only = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Installation installation = bench.installation();
    if (isUsed(installation.home())) {
      throw new FailedException(
          "%s is in use. The benchmark wants a platform of its own: name another folder with --home, or ./headwater --home %s reset."
              .formatted(installation.home(), installation.home()));
    }
    Platform platform = installation.platform();
    // A hook, so that an interrupted benchmark leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> takeDown(platform)));
    new Startup(installation, Terminal.standard()).run();
    return new JobProcess(settings(platform))
        .with("-Xmx384m", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
        .with("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
        .with("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
        .with("-cp", JobModule.BENCH.classPath(installation))
        .with("io.headwater.bench.Bench")
        .with(words(installation))
        .run();
  }

  /** It looks at topics, offsets and tables of every layer, and types commands. */
  private static Map<String, String> settings(Platform platform) throws IOException {
    Map<String, String> settings = new HashMap<>(platform.environment(Identity.PROVISIONER));
    settings.putAll(platform.environment(Identity.ENGINEER));
    settings.put("HEADWATER_FLINK_REST", platform.endpoints().flinkRest().toString());
    settings.put("HEADWATER_LIVE_URL", platform.directions().dashboard().toString());
    settings.put("HEADWATER_LIVE_TOKEN", Files.readString(platform.dashboardToken()).strip());
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    return settings;
  }

  private List<String> words(Installation installation) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--repository", installation.repository().toString(),
                "--home", installation.home().toString(),
                "--out", out.toAbsolutePath().toString()));
    if (quick) {
      words.add("--quick");
    }
    only.forEach(name -> words.addAll(List.of("--only", name)));
    return words;
  }

  private static boolean isUsed(Path home) throws IOException {
    if (!Files.exists(home)) {
      return false;
    }
    try (Stream<Path> files = Files.list(home)) {
      return files.findAny().isPresent();
    }
  }

  private static void takeDown(Platform platform) {
    try {
      platform.down(Terminal.stopping());
      platform.reset();
    } catch (PlatformException e) {
      System.err.println(e.getMessage());
    }
  }
}
