package io.headwater.ingestion.files;

import io.headwater.ingestion.IngestionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of CSV files, or a single one in its place.
 *
 * @param path its absolute path, or that of the file
 * @param files its CSV files by name
 */
public record SourceFolder(Path path, List<SourceFile> files) {
  public SourceFolder {
    files = List.copyOf(files);
  }

  /**
   * Opens a folder.
   *
   * @param kind what a person calls the files, such as {@code day files}
   * @throws IngestionException when it is missing, no folder, or has no such file
   */
  public static SourceFolder open(Path folder, String kind) {
    Path path = existing(folder, "folder");
    if (!Files.isDirectory(path)) {
      throw new IngestionException(
          "%s is not a folder; name the folder the %s are in".formatted(path, kind));
    }
    List<SourceFile> files = csvFiles(path);
    if (files.isEmpty()) {
      throw new IngestionException("No %s (*.csv, *.csv.gz) in %s".formatted(kind, path));
    }
    return new SourceFolder(path, files);
  }

  /**
   * Opens a folder, or a single file in its place.
   *
   * @throws IngestionException as {@link #open}, or when the file is no CSV file
   */
  public static SourceFolder ofFileOrFolder(Path source, String kind) {
    Path path = existing(source, "file or folder");
    if (Files.isDirectory(path)) {
      return open(path, kind);
    }
    SourceFile file = new SourceFile(path);
    if (!file.isCsv()) {
      throw new IngestionException(path + " is none of the " + kind + " (*.csv, *.csv.gz)");
    }
    return new SourceFolder(path, List.of(file));
  }

  /** How many bytes some files have. */
  public static long bytes(List<SourceFile> files) {
    return files.stream().mapToLong(SourceFile::bytes).sum();
  }

  private static Path existing(Path source, String what) {
    Path path = source.toAbsolutePath().normalize();
    if (Files.notExists(path)) {
      throw new IngestionException("There is no " + what + " " + path);
    }
    return path;
  }

  private static List<SourceFile> csvFiles(Path path) {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(Files::isRegularFile)
          .map(SourceFile::new)
          .filter(SourceFile::isCsv)
          .sorted(Comparator.comparing(SourceFile::name))
          .toList();
    } catch (IOException unreadable) {
      throw new IngestionException("Cannot list " + path + ": " + unreadable, unreadable);
    }
  }
}
