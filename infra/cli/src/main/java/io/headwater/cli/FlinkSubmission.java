package io.headwater.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Hands a job to the session cluster, detached. */
final class FlinkSubmission {
  private FlinkSubmission() {}

  /**
   * The process that does it.
   *
   * @param settings what the job is told
   * @param words what Flink's {@code run} takes: options, the job's jar, the job's own words
   */
  static JobProcess process(
      Installation installation, Map<String, String> settings, List<String> words) {
    Path cluster = installation.repository().resolve("infra/local/engines/flink");
    return new JobProcess(settings)
        .with("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .with(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED")
        .with("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
        .with("-cp", JobModule.classPath(cluster))
        .with("org.apache.flink.client.cli.CliFrontend", "run", "--detached")
        .with(words);
  }
}
