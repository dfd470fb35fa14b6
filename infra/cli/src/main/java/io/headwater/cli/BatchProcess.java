package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts the batch job. */
final class BatchProcess {
  /** How long a run waits for the schema registry, where a person has set it. */
  private static final Set<String> OF_THE_PERSON =
      Set.of("HEADWATER_REGISTRY_PATIENCE", "HEADWATER_SCHEMA_PATIENCE");

  private BatchProcess() {}

  /**
   * Runs it to its end; only one at a time, because two would read the same records of the log.
   *
   * @throws FailedException when another run is going on
   */
  static int run(Installation installation, List<String> words) throws Exception {
    Platform platform =
        installation.runningPlatform("kafka", "registry", "catalog", "postgres", "object-store");
    Path lock = installation.home().resolve("state").resolve("batch.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        throw new FailedException("Another batch run is going on; wait until it has ended.");
      }
      return process(installation, platform).with(words).run();
    }
  }

  private static JobProcess process(Installation installation, Platform platform) {
    Path log = installation.home().resolve("logs").resolve("batch.log");
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.keySet().retainAll(OF_THE_PERSON);
    settings.putAll(platform.environment(Identity.BATCH));
    settings.put("HEADWATER_DATASETS", installation.datasets().toString());
    return new JobProcess(settings)
        .with("@" + JobModule.BATCH.folder(installation).resolve("jvm.options"))
        .with("-Dheadwater.log=" + log)
        .with("-cp", JobModule.BATCH.classPath(installation))
        .with("io.headwater.batch.Batch");
  }
}
