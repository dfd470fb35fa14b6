package io.headwater.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, without stack frames, for a person to see why a part is gone. */
final class Logs {
  private static final int LINES = 15;
  private static final int WIDTH = 300;
  private static final Pattern FRAME = Pattern.compile("\\s+at \\S+\\(.*|\\s+\\.\\.\\. \\d+ more");

  private Logs() {}

  static String tail(Path log) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
              .map(line -> "  " + line.substring(0, Math.min(WIDTH, line.length())))
              .toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "  (the log cannot be read: " + e.getMessage() + ")";
    }
  }
}
