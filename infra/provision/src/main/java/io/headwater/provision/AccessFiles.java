package io.headwater.provision;

import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the engines must know of the contracts' roles before they start: {@code trino-rules.json},
 * Trino's file-based access control, and {@code catalog-grants.properties}, who may do what in
 * which namespace.
 */
public final class AccessFiles {
  static final String TRINO_RULES = "trino-rules.json";
  static final String CATALOG_GRANTS = "catalog-grants.properties";

  private AccessFiles() {}

  /**
   * Writes the files, each whole or not at all, and only when its content changes.
   *
   * @throws UncheckedIOException naming the file that cannot be written
   */
  public static void write(Contracts contracts, Path folder) {
    write(folder.resolve(TRINO_RULES), TrinoRules.of(contracts));
    write(folder.resolve(CATALOG_GRANTS), CatalogGrants.of(contracts));
  }

  /**
   * What in the files is not what the contracts say, a line each; nothing where the engines read
   * none of them.
   *
   * @throws UncheckedIOException naming the file that cannot be read
   */
  public static List<Difference> differences(Contracts contracts, Path folder) {
    List<Difference> differences = new ArrayList<>();
    differences.addAll(differences(folder.resolve(TRINO_RULES), TrinoRules.of(contracts)));
    differences.addAll(differences(folder.resolve(CATALOG_GRANTS), CatalogGrants.of(contracts)));
    return differences;
  }

  private static List<Difference> differences(Path file, String content) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> found = Files.readString(file).lines().map(String::strip).toList();
      List<String> expected = content.lines().map(String::strip).toList();
      String place = "rights in " + file.getFileName();
      return Stream.concat(
              without(expected, found).stream().map(line -> Difference.missing(place, line)),
              without(found, expected).stream().map(line -> Difference.surplus(place, line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static List<String> without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).toList();
  }

  private static void write(Path file, String content) {
    try {
      if (Files.exists(file) && Files.readString(file).equals(content)) {
        return;
      }
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      try {
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
