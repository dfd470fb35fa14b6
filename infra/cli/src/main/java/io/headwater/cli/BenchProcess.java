package io.headwater.cli;

import io.headwater.platform.Platform;
import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts a benchmark on a platform of its own, and takes that down again, whatever happens. */
final class BenchProcess {
  private BenchProcess() {}

  /** What a benchmark is told by its environment. */
  interface Settings {
    Map<String, String> of(Platform platform) throws IOException;
  }

  /**
   * Runs it to its end.
   *
   * @param main the class that measures
   * @param words its arguments
   * @throws FailedException when the folder of the platform is in use
   */
  static int run(Installation installation, String main, List<String> words, Settings settings)
      throws Exception {
    if (isUsed(installation.home())) {
      throw new FailedException(
          "%s is in use. The benchmark wants a platform of its own: name another folder with --home, or ./headwater --home %s reset."
              .formatted(installation.home(), installation.home()));
    }
    Platform platform = installation.platform();
    // A hook, so that an interrupted benchmark leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> takeDown(platform)));
    new Startup(installation, Terminal.standard()).run();
    Map<String, String> environment = new HashMap<>(settings.of(platform));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return new JobProcess(environment)
        .with("-Xmx384m", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
        .with("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
        .with("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
        .with("-cp", JobModule.BENCH.classPath(installation))
        .with(main)
        .with(words)
        .run();
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
