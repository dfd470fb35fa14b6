package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Starts the job about the CRM; its words are its own, so its help and its errors are too. */
final class CrmProcess {
  private CrmProcess() {}

  static int run(Installation installation, List<String> words) throws Exception {
    if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
      return job(installation, Map.of(), words);
    }
    return switch (words.getFirst()) {
      case "pull" -> pull(installation, words);
      case "status" ->
          job(
              installation,
              installation.runningPlatform("object-store").environment(Identity.CRM),
              words);
      case "serve" -> job(installation, CrmSettings.ofStandIn(installation.platform()), words);
      case "change", "ledger" ->
          job(installation, CrmSettings.ofRunningStandIn(installation.platform()), words);
      default -> job(installation, Map.of(), words);
    };
  }

  /** Only one at a time: two would write the same pages. */
  private static int pull(Installation installation, List<String> words) throws Exception {
    Platform platform = installation.runningPlatform("object-store");
    Path lock = installation.home().resolve("state").resolve("crm.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        throw new FailedException("Another pull of the CRM is going on; wait until it has ended.");
      }
      return job(installation, CrmSettings.ofPull(platform, System.getenv()), words);
    }
  }

  private static int job(
      Installation installation, Map<String, String> settings, List<String> words)
      throws IOException, InterruptedException {
    return new JobProcess(settings)
        .with("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .with("-cp", JobModule.CRM.classPath(installation))
        .with("io.headwater.crm.Crm")
        .with(words)
        .endingWithTheCommand()
        .run();
  }
}
