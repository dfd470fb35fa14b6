package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts the jobs of the batch layer. */
final class BatchProcess {
  /** How long a run waits for the schema registry, where a person has set it. */
  private static final Set<String> OF_THE_PERSON =
      Set.of("HEADWATER_REGISTRY_PATIENCE", "HEADWATER_SCHEMA_PATIENCE");

  /** How much a process is to be prepared for. */
  enum Size {
    /** What comes in between two runs of a schedule. */
    USUAL,
    /** Millions of rows: the process takes longer to become fast, and becomes faster. */
    LARGE
  }

  private BatchProcess() {}

  /** Runs it to its end; the job sees to it that there is only one at a time. */
  static int run(Installation installation, Size size, List<String> words) throws Exception {
    return run(installation, size, "Batch", "batch.log", words);
  }

  /** Verifies what it made, beside a run if need be. */
  static int verify(Installation installation, List<String> words) throws Exception {
    return run(installation, Size.USUAL, "VerifyData", "verify-data.log", words);
  }

  private static int run(
      Installation installation, Size size, String job, String log, List<String> words)
      throws Exception {
    Platform platform =
        installation.runningPlatform("kafka", "registry", "catalog", "postgres", "object-store");
    Path home = installation.home();
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.keySet().retainAll(OF_THE_PERSON);
    settings.putAll(platform.environment(Identity.BATCH));
    settings.put("HEADWATER_BATCH_LOCK", home.resolve("state").resolve("batch.lock").toString());
    settings.put("HEADWATER_DATASETS", installation.datasets().toString());
    return new JobProcess(settings)
        .with(options(JobModule.BATCH.folder(installation), size))
        .with("-Dheadwater.log=" + home.resolve("logs").resolve(log))
        .with("-cp", JobModule.BATCH.classPath(installation))
        .with("io.headwater.batch." + job)
        .with(words)
        .run();
  }

  private static List<String> options(Path folder, Size size) {
    String usual = "@" + folder.resolve("jvm.options");
    return size == Size.USUAL
        ? List.of(usual)
        : List.of(usual, "@" + folder.resolve("large.options"));
  }
}
