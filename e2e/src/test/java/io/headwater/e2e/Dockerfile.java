package io.headwater.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a Dockerfile. */
record Dockerfile(String text) {
  private static final Pattern ARGUMENT = Pattern.compile("(?i)ARG\\s+(\\w+)=\"?([^\"\\s]*)\"?");
  private static final Pattern FROM =
      Pattern.compile("(?i)FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?");
  private static final String NOTHING = "scratch";

  static Dockerfile read(Path file) {
    try {
      return new Dockerfile(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The images it starts from, in its order; its own stages are none. */
  List<String> bases() {
    Map<String, String> arguments = new HashMap<>();
    List<String> stages = new ArrayList<>(List.of(NOTHING));
    List<String> bases = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher argument = ARGUMENT.matcher(line);
      Matcher from = FROM.matcher(line);
      if (argument.matches()) {
        arguments.put(argument.group(1), argument.group(2));
      } else if (from.matches()) {
        String image = Variables.replace(from.group(1), arguments);
        if (!stages.contains(image)) {
          bases.add(image);
        }
        stages.add(from.group(2));
      }
    }
    return bases;
  }
}
