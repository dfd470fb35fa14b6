package io.headwater.cli;

import io.headwater.platform.Identity;
import java.util.List;

/** Starts the ingestion job; its words are its own, so its help and its errors are too. */
final class IngestProcess {
  private IngestProcess() {}

  static int run(Installation installation, List<String> words) throws Exception {
    boolean asksForHelp = words.contains("--help") || words.contains("-h") || words.size() < 2;
    return new JobProcess(
            (asksForHelp
                    ? installation.platform()
                    : installation.runningPlatform("kafka", "registry"))
                .environment(Identity.INGESTION))
        .with("-Xmx384m", "-XX:+UseSerialGC")
        .with("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
        .with("-cp", JobModule.INGESTION.classPath(installation))
        .with("io.headwater.ingestion.Ingest")
        .with(words)
        .run();
  }
}
