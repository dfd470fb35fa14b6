package io.headwater.cli;

import io.headwater.platform.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the person at this machine. It is sent to a file that only its owner reads and
 * that leads on to the address: on a command line everybody would see the token in it.
 */
final class Browser {
  private static final String PAGE =
      """
      <!doctype html>
      <meta charset="utf-8">
      <meta http-equiv="refresh" content="0;url=%s">
      <title>Headwater</title>
      """;

  private final Path folder;

  Browser(Path folder) {
    this.folder = folder;
  }

  /** Opens an address; false when there is no browser to be seen. */
  boolean open(URI address) throws IOException {
    Optional<Path> opener = opener();
    if (opener.isEmpty()) {
      return false;
    }
    Path page = folder.resolve("dashboard.html");
    PrivateFiles.write(page, PAGE.formatted(address));
    new ProcessBuilder(opener.get().toString(), page.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    return true;
  }

  /** What opens a file as the person is used to; nothing where there is no screen. */
  private static Optional<Path> opener() {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean screen =
        mac || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return screen ? onPath(mac ? "open" : "xdg-open") : Optional.empty();
  }

  private static Optional<Path> onPath(String program) {
    List<String> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).toList();
    return folders.stream()
        .map(each -> Path.of(each).resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
