package io.headwater.ingestion.ledger;

import java.nio.file.Path;

/**
 * What a run has to say of the files it read.
 *
 * @param rejectedLines lines that were not sent
 * @param rejects the folder they are kept in; null when there are none
 */
public record Source(long rejectedLines, Path rejects, Ledger.Files files) {
  /** A run that reads no files. */
  public static final Source NONE = new Source(0, null, Ledger.Files.NONE);
}
