package io.headwater.contracts.rules;

/** A text as a Spark SQL string literal. */
public final class SqlText {
  private SqlText() {}

  /**
   * Quotes a text. Spark takes backslashes in a literal for escapes, and replaces {@code ${...}} in
   * a statement by a variable before it is parsed; both are written so that the text survives.
   */
  public static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("${", "\\u0024{") + "'";
  }
}
