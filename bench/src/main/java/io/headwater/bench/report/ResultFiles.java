package io.headwater.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a benchmark leaves: findings as JSON and as a picture.
 *
 * @param folder where they are
 * @param name of the benchmark, and of the files
 */
public record ResultFiles(Path folder, String name) {
  /** Writes both, over those of a run before. */
  public void write(Machine machine, String effort, List<Finding> findings) throws IOException {
    Files.createDirectories(folder);
    ResultFile.write(json(), machine, effort, findings);
    ResultChart.write(picture(), machine, findings);
  }

  @Override
  public String toString() {
    return json() + (Files.exists(picture()) ? " and " + picture().getFileName() : "");
  }

  private Path json() {
    return folder.resolve(name + ".json");
  }

  private Path picture() {
    return folder.resolve(name + ".png");
  }
}
