package io.headwater.cli;

import io.headwater.platform.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person sees while a command works; machine output goes elsewhere, to standard output. */
final class Terminal implements Progress {
  private final PrintStream out;
  private final String done;

  private Terminal(PrintStream out, String done) {
    this.out = out;
    this.done = done;
  }

  /** For commands that start something. */
  static Terminal standard() {
    return new Terminal(System.err, "ready");
  }

  /** For commands that stop something: a part is done when it has stopped. */
  static Terminal stopping() {
    return new Terminal(System.err, "stopped");
  }

  @Override
  public void started(String part) {
    // Parts start side by side; a line for each that is ready is enough to see it go on.
  }

  @Override
  public void ready(String part, Duration took) {
    out.printf(Locale.ROOT, "  %-20s %s in %4.1f s%n", part, done, seconds(took));
  }

  @Override
  public void note(String line) {
    out.println("  " + line);
  }

  void heading(String line) {
    out.println(line);
  }

  void blank() {
    out.println();
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
