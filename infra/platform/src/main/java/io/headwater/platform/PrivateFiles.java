package io.headwater.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only their owner can read, whole or not there at all. */
public final class PrivateFiles {
  private static final FileAttribute<Set<PosixFilePermission>> FILE = owner("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER = owner("rwx------");

  private PrivateFiles() {}

  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      create(folder);
    }
  }

  /** Two parts that start side by side may make the same folder. */
  private static void create(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, FOLDER);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  public static void write(Path file, String text) throws IOException {
    // A draft of its own: two parts that start side by side may write the same file.
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), "." + file.getFileName(), null, FILE);
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** For a file that another program has made. */
  public static void restrict(Path file) throws IOException {
    Files.setPosixFilePermissions(file, FILE.value());
  }

  /** Deletes a folder and all in it; links are deleted, not followed. */
  public static void deleteFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path each : tree.sorted((left, right) -> right.compareTo(left)).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> owner(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
