package io.headwater.compose;

import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the volumes are laid out as this version lays them out. */
final class Layout {
  /** Goes up with every change that an older volume cannot follow. */
  private static final String VERSION = "3";

  private Layout() {}

  static void check(Path home) throws IOException, PlatformException {
    Path file = home.resolve("layout");
    if (!Files.exists(file)) {
      PrivateFiles.write(file, VERSION);
      return;
    }
    String found = Files.readString(file).strip();
    if (!found.equals(VERSION)) {
      throw new PlatformException(
          "The volumes are of layout %s and this version needs layout %s. Start with empty ones: docker compose down -v"
              .formatted(found, VERSION));
    }
  }
}
