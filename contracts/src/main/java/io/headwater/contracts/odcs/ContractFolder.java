package io.headwater.contracts.odcs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The contract files below a folder. */
final class ContractFolder {
  private ContractFolder() {}

  /** The files, called by their paths below the folder. */
  static List<ContractFile> files(Path root) {
    return files(root, path -> below(root, path));
  }

  /** The files of a folder, or a single one, called as a person finds them from where they are. */
  static List<ContractFile> named(Path root) {
    return files(root, Path::toString);
  }

  private static List<ContractFile> files(Path root, Function<Path, String> name) {
    try (Stream<Path> paths = Files.walk(root)) {
      List<ContractFile> files = new ArrayList<>();
      for (Path path : paths.filter(ContractFolder::isContract).sorted().toList()) {
        files.add(new ContractFile(name.apply(path), Files.readString(path)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the contracts below " + root, e);
    }
  }

  private static boolean isContract(Path path) {
    return path.toString().endsWith(ContractFile.SUFFIX) && Files.isRegularFile(path);
  }

  private static String below(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
