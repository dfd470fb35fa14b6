package io.headwater.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file with a line of JSON for each notice. */
final class LogFile implements Receiver {
  private final Path file;

  LogFile(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "log";
  }

  @Override
  public void deliver(Notice notice) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, notice.body() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
