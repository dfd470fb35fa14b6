package io.headwater.ingestion.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run has to say of the files it read.
 *
 * @param rejectedLines lines that were not sent
 * @param rejects the folder they are kept in; null when there are none
 */
public record Source(long rejectedLines, Path rejects, SourceFiles files) {
  /** A run that reads no files. */
  public static final Source NONE = new Source(0, null, SourceFiles.NONE);

  /** What a person has to know of lines and files that were not sent. */
  public List<String> text() {
    List<String> text = new ArrayList<>();
    if (rejectedLines > 0) {
      text.add(
          String.format(
              Locale.ROOT,
              "Lines that could not be read and were not sent: %,d, with their reasons in %s",
              rejectedLines,
              rejects));
    }
    text.addAll(files.text());
    return text;
  }
}
