package io.headwater.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a page says that a command writes. {@code ...} stands for any text within a line, and on a
 * line of its own for any lines.
 */
record Shown(List<String> lines) {
  private static final String ANY = "...";

  static Shown of(String text) {
    return new Shown(text.lines().toList());
  }

  /** The first of its lines, from 0, that an output does not have in its place. */
  OptionalInt difference(String out) {
    String written = String.join("\n", out.lines().toList()) + "\n";
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      pattern.append(pattern(lines.get(i)));
      if (!Pattern.compile(pattern.toString()).matcher(written).lookingAt()) {
        return OptionalInt.of(i);
      }
    }
    return Pattern.matches(pattern.toString(), written)
        ? OptionalInt.empty()
        : OptionalInt.of(lines.size());
  }

  private static String pattern(String line) {
    if (line.equals(ANY)) {
      return "(?:[^\\n]*\\n)*";
    }
    List<String> parts = new ArrayList<>();
    for (String part : line.split(Pattern.quote(ANY), -1)) {
      parts.add(Pattern.quote(part));
    }
    return String.join("[^\\n]*", parts) + "\\n";
  }
}
