package io.headwater.serving.superset;

/** A chart of one's own that cannot be used; the message starts with {@code file:line}. */
final class BadChart extends Exception {
  private static final long serialVersionUID = 1L;

  BadChart(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
