package io.headwater.ingestion.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches standard error, or a file takes it. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  static boolean isWatched() {
    // System.console() only tells of standard input and output.
    return Files.isSymbolicLink(STANDARD_ERROR) ? leadsToTerminal() : System.console() != null;
  }

  private static boolean leadsToTerminal() {
    try {
      String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException unknown) {
      return false;
    }
  }
}
