package io.headwater.report;

/** A query as it was asked, and what it was asked for. */
public record AskedQuery(String question, String sql) {
  /** Of a text whose first line, a comment, is the question. */
  static AskedQuery of(String text) {
    int end = text.indexOf('\n');
    return new AskedQuery(text.substring(0, end).replaceFirst("^-- ", ""), text.strip());
  }
}
