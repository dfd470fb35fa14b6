package io.headwater.ingestion.files;

import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the rejected lines of a folder, a CSV file for every source file that has some. Reading a
 * source file again replaces its rejects, so a mended file leaves none behind.
 */
public final class RejectsFolder {
  private final Path folder;

  public RejectsFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the rejects are. */
  public Path path() {
    return folder;
  }

  /**
   * Writes the rejects of a source file; none removes what an earlier reading left.
   *
   * @throws io.headwater.ingestion.IngestionException when it cannot be written
   */
  public void write(SourceFile source, List<Reject> rejects) {
    try (RejectsFile file = open(source)) {
      rejects.forEach(file::add);
    }
  }

  /**
   * The rejects of a source file, to be written one by one; what an earlier reading left is gone.
   *
   * @throws io.headwater.ingestion.IngestionException when the old ones cannot be deleted
   */
  public RejectsFile open(SourceFile source) {
    return RejectsFile.anew(folder.resolve(source.title() + ".rejects.csv"), source.name());
  }
}
