package io.headwater.ingestion.retail;

import io.headwater.ingestion.IngestionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of day files. */
public final class DayFolder {
  private final Path path;
  private final List<DayFile> files;

  private DayFolder(Path path, List<DayFile> files) {
    this.path = path;
    this.files = files;
  }

  /**
   * Opens a folder.
   *
   * @throws IngestionException when it is missing, no folder, or has no day file
   */
  public static DayFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (Files.notExists(path)) {
      throw new IngestionException("There is no folder " + path);
    }
    if (!Files.isDirectory(path)) {
      throw new IngestionException(path + " is not a folder; name the folder the day files are in");
    }
    List<DayFile> files = dayFiles(path);
    if (files.isEmpty()) {
      throw new IngestionException("No day files (*.csv, *.csv.gz) in " + path);
    }
    return new DayFolder(path, files);
  }

  /** Its absolute path. */
  public Path path() {
    return path;
  }

  /** Its day files by name. */
  public List<DayFile> files() {
    return files;
  }

  private static List<DayFile> dayFiles(Path path) {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(Files::isRegularFile)
          .map(DayFile::new)
          .filter(file -> file.name().endsWith(".csv") || file.name().endsWith(".csv.gz"))
          .sorted(Comparator.comparing(DayFile::name))
          .toList();
    } catch (IOException unreadable) {
      throw new IngestionException("Cannot list " + path + ": " + unreadable, unreadable);
    }
  }
}
