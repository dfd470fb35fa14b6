package io.headwater.contracts.rules;

/** Counts characters as Spark's {@code length} does. */
final class Characters {
  private Characters() {}

  static int in(Object text) {
    String string = text.toString();
    return string.codePointCount(0, string.length());
  }
}
