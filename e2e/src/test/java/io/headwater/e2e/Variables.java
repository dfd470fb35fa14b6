package io.headwater.e2e;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables as Dockerfiles and compose files write them. */
final class Variables {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{(\\w+)(?::?-([^}]*))?}|(\\w+))");

  private Variables() {}

  /** A text with the variables replaced by their values, else by the defaults they name. */
  static String replace(String text, Map<String, String> values) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
  }

  private static String value(java.util.regex.MatchResult found, Map<String, String> values) {
    String name = found.group(1) == null ? found.group(3) : found.group(1);
    String otherwise = found.group(2) == null ? found.group() : found.group(2);
    return values.getOrDefault(name, otherwise);
  }
}
