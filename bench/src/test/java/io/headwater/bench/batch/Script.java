package io.headwater.bench.batch;

import io.headwater.bench.platform.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A checkout whose command writes down what was typed. */
record Script(Path folder) {
  /** The command does this besides. */
  Typed doing(String shell) throws IOException {
    Files.createDirectories(folder.resolve("home/logs"));
    Path command = folder.resolve("headwater");
    Files.writeString(
        command, "#!/bin/sh\nshift 2\necho \"$*\" >> %s\n%s\n".formatted(typed(), shell));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    return new Typed(folder, folder.resolve("home"));
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(typed());
  }

  private Path typed() {
    return folder.resolve("typed");
  }
}
