package io.headwater.cli;

import io.headwater.platform.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints and savepoints a stream left behind. */
final class RestorePoints {
  /** Flink writes this file last: where it stands, the checkpoint is whole. */
  static final String METADATA = "_metadata";

  private final Path checkpoints;
  private final Path savepoints;

  RestorePoints(Installation installation, StreamJob job) {
    checkpoints = JobSettings.checkpoints(installation.home()).resolve(job.id());
    savepoints = JobSettings.savepoints(installation.home()).resolve(job.id());
  }

  /** Where a stop leaves its savepoint. */
  Path savepoints() {
    return savepoints;
  }

  /** The newest of them all. */
  Optional<Path> newest() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : List.of(checkpoints, savepoints)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
          files.filter(file -> file.endsWith(METADATA)).forEach(found::add);
        }
      }
    }
    return found.stream().max(Comparator.comparing(RestorePoints::written)).map(Path::getParent);
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // Flink removed it meanwhile: a newer one exists.
      return FileTime.fromMillis(0);
    }
  }
}
