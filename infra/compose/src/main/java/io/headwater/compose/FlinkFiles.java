package io.headwater.compose;

import io.headwater.platform.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries Flink's containers load beside their own, and how a stream is submitted to them.
 */
final class FlinkFiles {
  private static final String CLIENT =
      """
      jobmanager.rpc.address: flink-jobmanager
      rest.address: flink-jobmanager
      rest.port: 8081
      execution.checkpointing.savepoint-dir: "file://%s"
      """;

  private FlinkFiles() {}

  /**
   * Writes them.
   *
   * @param libraries folder with the jars, in our image
   */
  static void write(Path libraries, Path home) throws IOException {
    ServiceFiles volume = new ServiceFiles(Volumes.FLINK_LIBRARIES);
    Set<Path> wanted = jars(libraries);
    for (Path jar : wanted) {
      volume.with(jar);
    }
    Set<Path> names = wanted.stream().map(Path::getFileName).collect(Collectors.toSet());
    for (Path jar : jars(Volumes.FLINK_LIBRARIES)) {
      if (!names.contains(jar.getFileName())) {
        Files.delete(jar);
      }
    }
    new ServiceFiles(JobSettings.flinkConfiguration(home))
        .with("config.yaml", CLIENT.formatted(JobSettings.savepoints(home)));
  }

  private static Set<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).collect(Collectors.toSet());
    }
  }
}
