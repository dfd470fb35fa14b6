package io.headwater.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of some megabytes, in memory, that can be full. */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTES = 300;
  private static final int CHUNK = 1 << 20;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one over a folder, which is created; empty where that is not allowed. */
  static Optional<SmallDisk> at(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Outcome mounted =
        CommandLine.of(
                "mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString())
            .run();
    return mounted.exit() == 0 ? Optional.of(new SmallDisk(folder)) : Optional.empty();
  }

  /** Writes until nothing more goes on it. */
  void fill() {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException full) {
      // That is what was wanted.
    }
  }

  /** Gives back what {@link #fill} took. */
  void free() {
    try {
      Files.delete(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    CommandLine.of("umount", folder.toString()).run().orFail();
  }
}
