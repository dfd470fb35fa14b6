package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkpoints of a stream as its folder shows them: one begins with a folder of its own and is
 * complete with its metadata. Flink's REST interface tells of both seconds later.
 */
record LocalCheckpoints(Path folder) {
  private static final String NAME = "chk-";

  /** Whether one is being taken. */
  boolean isOneOnItsWay() {
    return all().stream().mapToLong(LocalCheckpoints::number).max().orElse(0) > completed();
  }

  /** The number of the newest that is complete; 0 when none is. */
  long completed() {
    return all().stream()
        .filter(checkpoint -> Files.exists(checkpoint.resolve("_metadata")))
        .mapToLong(LocalCheckpoints::number)
        .max()
        .orElse(0);
  }

  /** A job that is submitted again has a folder of its own, and goes on counting. */
  private List<Path> all() {
    while (true) {
      try (Stream<Path> tree = Files.walk(folder, 2)) {
        return tree.filter(path -> path.getFileName().toString().startsWith(NAME)).toList();
      } catch (IOException | UncheckedIOException one) {
        // One was deleted while we looked; or there is none yet.
        if (!Files.exists(folder)) {
          return List.of();
        }
      }
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(NAME.length()));
  }
}
