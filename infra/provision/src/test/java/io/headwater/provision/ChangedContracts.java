package io.headwater.provision;

import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The contracts of this build, but for a change. */
final class ChangedContracts {
  private static final Path CONTRACTS =
      Path.of(System.getProperty("basedir", ""), "../../contracts/src/main/resources/contracts");

  private ChangedContracts() {}

  /** Those that let an identity read where it may write. */
  static Contracts readOnly(String layer, String identity, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(CONTRACTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(CONTRACTS.relativize(file));
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        boolean changes = file.getParent().endsWith(layer);
        Files.writeString(
            copy, changes ? text.replace(grant(identity, "write"), grant(identity, "read")) : text);
      }
    }
    return Contracts.load(folder);
  }

  private static String grant(String identity, String access) {
    return "- role: %s\n    access: %s\n".formatted(identity, access);
  }
}
