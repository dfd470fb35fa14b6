package io.headwater.cli;

import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** States of the contracts: in a folder, or in a revision of the repository. */
record ContractStates(Path repository) {
  private static final String CONTRACTS = "contracts/src/main/resources/contracts";

  /**
   * The contracts of a state.
   *
   * @throws FailedException when it is neither a file nor a revision
   */
  Contracts named(String name) {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      return revision(name);
    }
    // What others take fields from is in every whole set, and in none of one's own.
    return Files.isDirectory(path.resolve("fields"))
        ? Contracts.load(path)
        : Contracts.loadWith(path);
  }

  private Contracts revision(String name) {
    try {
      Path folder = Files.createTempDirectory("contracts");
      try {
        extract(name, folder);
        return Contracts.load(folder.resolve(CONTRACTS));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the contracts of " + name, e);
    }
  }

  private void extract(String name, Path folder) throws IOException {
    Process git =
        new ProcessBuilder(
                "git", "-C", repository.toString(), "archive", "--format=zip", name, CONTRACTS)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean isEmpty = true;
    try (ZipInputStream zip = new ZipInputStream(git.getInputStream())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        isEmpty = false;
        Path file = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(folder)) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    if (isEmpty) {
      throw new FailedException(
          "'%s' is neither a file or folder nor a revision of %s with contracts."
              .formatted(name, repository));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
