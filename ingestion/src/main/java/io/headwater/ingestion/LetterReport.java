package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Status;
import java.io.PrintStream;

/** What became of each letter, a line each for a program; the sums for a person. */
final class LetterReport {
  private final PrintStream out;
  private final PrintStream err;
  private long done;
  private long skipped;
  private long refused;

  LetterReport(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** A letter something was done with. */
  void add(DeadLetter letter, String what) {
    done++;
    line(letter, what);
  }

  /** A letter that was decided on before. */
  void skip(DeadLetter letter, Status status) {
    skipped++;
    line(letter, "skipped, already " + status);
  }

  /** A letter nothing was done with, and why. */
  void refuse(DeadLetter letter, String why) {
    refused++;
    line(letter, "not sent, " + why);
  }

  /** Something else a person should know. */
  void say(String problem) {
    err.println(problem);
  }

  /** Prints the sums. */
  void print(String what) {
    out.flush();
    err.printf("%,d %s, %,d skipped, %,d not sent%n", done, what, skipped, refused);
    if (refused > 0) {
      err.println("What was not sent would fail again: mend it with --fix, or discard it.");
    }
  }

  boolean isClean() {
    return refused == 0;
  }

  private void line(DeadLetter letter, String what) {
    out.printf("%s  %s%n", letter.id(), what.replaceAll("\\s+", " "));
  }
}
