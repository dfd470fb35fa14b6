package io.headwater.contracts.rules;

/** An offending text as a message may show it: on one line, and short. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  static String text(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return "'" + (characters(line) <= LONGEST ? line : start(line) + "...") + "'";
  }

  private static int characters(String line) {
    return line.codePointCount(0, line.length());
  }

  private static String start(String line) {
    return line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }
}
