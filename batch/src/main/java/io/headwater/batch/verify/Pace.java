package io.headwater.batch.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How far checks have come, how quick they are, and how long they may take yet. */
final class Pace {
  private final PrintStream out;
  private final int checks;
  private final long rows;
  private final long start = System.nanoTime();
  private int checked;
  private long read;
  private long began;

  Pace(List<Check> checks, PrintStream out) {
    this.out = out;
    this.checks = checks.size();
    this.rows = checks.stream().mapToLong(Pace::weight).sum();
  }

  /** A check costs something even where there is nothing to read. */
  private static long weight(Check check) {
    return check.rows() + 20_000;
  }

  void begins(Check check) {
    began = System.nanoTime();
  }

  void ends(Check check, boolean holds) {
    checked++;
    read += weight(check);
    long now = System.nanoTime();
    double seconds = (now - began) / 1e9;
    Duration left = Duration.ofNanos((long) ((double) (now - start) / read * (rows - read)));
    out.println(
        String.format(
            Locale.ROOT,
            "[%d of %d] %-28s %-36s %-7s %,d rows in %.1f s, %,.0f rows/s, %s left",
            checked,
            checks,
            check.table(),
            check.claim(),
            holds ? "ok" : "DIFFERS",
            check.rows(),
            seconds,
            check.rows() / Math.max(seconds, 0.001),
            text(left)));
  }

  private static String text(Duration left) {
    return left.toMinutes() > 0
        ? "%d min %02d s".formatted(left.toMinutes(), left.toSecondsPart())
        : left.toSeconds() + " s";
  }
}
