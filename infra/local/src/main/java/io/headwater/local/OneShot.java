package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A program that prepares something and ends. */
final class OneShot {
  /** What of its output is kept. */
  enum Output {
    ALL,
    ERRORS_ONLY
  }

  private OneShot() {}

  /** Runs it; fails with the end of its log when it does not end well. */
  static void run(String what, Launch launch, Output output, Path log)
      throws IOException, PlatformException, InterruptedException {
    PrivateFiles.write(log, "");
    ProcessBuilder builder = new ProcessBuilder(launch.command());
    builder.directory(launch.folder().toFile());
    builder.redirectError(Redirect.appendTo(log.toFile()));
    builder.redirectOutput(
        output == Output.ALL ? Redirect.appendTo(log.toFile()) : Redirect.DISCARD);
    Starter.environment(builder.environment());
    Process process = builder.start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new PlatformException(
            "Cannot prepare %s (exit %d). The end of %s:%n%s"
                .formatted(what, exit, log, Logs.tail(log)));
      }
    } finally {
      process.destroyForcibly();
    }
  }
}
