package io.headwater.cli;

import io.headwater.local.Identity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the batch job. */
final class BatchProcess {
  private BatchProcess() {}

  static int run(Installation installation, List<String> words) throws Exception {
    Path log = installation.home().resolve("logs").resolve("batch.log");
    Files.createDirectories(log.getParent());
    return new JobProcess(installation.runningPlatform().environment(Identity.BATCH))
        .with("@" + JobModule.BATCH.folder(installation).resolve("jvm.options"))
        .with("-Dheadwater.log=" + log)
        .with("-cp", JobModule.BATCH.classPath(installation))
        .with("io.headwater.batch.Batch")
        .with(words)
        .run();
  }
}
