package io.headwater.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The volume of one service. Its container runs under a user id of its own, so everybody may read
 * the files; that nobody else does is because no other container mounts the volume.
 */
final class ServiceFiles {
  private final Path folder;

  ServiceFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes a file, whole or not at all. */
  ServiceFiles with(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.writeString(draft, text);
    publish(draft, file);
    return this;
  }

  /** Copies a file, whole or not at all. */
  ServiceFiles with(Path original) throws IOException {
    Path file = folder.resolve(original.getFileName());
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.copy(original, draft, StandardCopyOption.REPLACE_EXISTING);
    publish(draft, file);
    return this;
  }

  private static void publish(Path draft, Path file) throws IOException {
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
