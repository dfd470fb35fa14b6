package io.headwater.ingestion.files;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** What is wrong with a file as a whole, as the end of a sentence that begins with its name. */
public final class FileProblem {
  private FileProblem() {}

  /** A file of which nothing could be read. */
  public static String unopened(IOException why) {
    return switch (why) {
      case EOFException empty -> "is truncated: it ends before the first line";
      case ZipException notCompressed -> "is not a gzip file; no line was sent";
      default -> "cannot be read: " + why;
    };
  }

  /** A file that breaks off after so many complete lines. */
  public static String broken(IOException why, long linesRead) {
    String what = why instanceof EOFException ? "is truncated" : "is damaged";
    return "%s (%s): the %d complete lines before the break were read"
        .formatted(what, why.getMessage(), linesRead);
  }

  /** A file with another header than its kind has. */
  public static String header(String found, String expected) {
    return "has the header '%s', expected '%s'; no line was sent".formatted(found, expected);
  }
}
