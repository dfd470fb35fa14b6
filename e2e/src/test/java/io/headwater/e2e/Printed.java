package io.headwater.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a command's output goes until it is read. */
record Printed(Path out, Path err) {
  static Printed nothing() throws IOException {
    return new Printed(
        Files.createTempFile("headwater", ".out"), Files.createTempFile("headwater", ".err"));
  }

  /** Reads it and leaves no file behind. */
  Outcome outcome(int exit) throws IOException {
    Outcome outcome = new Outcome(exit, text(out), text(err));
    Files.delete(out);
    Files.delete(err);
    return outcome;
  }

  /** Logs hold whatever they hold: what is not UTF-8 is replaced. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
