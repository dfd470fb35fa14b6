package io.headwater.ingestion.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of the files of a run.
 *
 * @param sent files of which everything readable was sent in this run
 * @param alreadySent files an earlier, unfinished run had sent
 * @param failed files with something wrong as a whole, each with what it is
 */
public record SourceFiles(long sent, long alreadySent, List<String> failed) {
  /** A run without files. */
  public static final SourceFiles NONE = new SourceFiles(0, 0, List.of());

  /** What a person has to know of files that failed. */
  public List<String> text() {
    if (failed.isEmpty()) {
      return List.of();
    }
    List<String> text = new ArrayList<>(failed);
    text.add(
        String.format(
            Locale.ROOT,
            "%,d of %,d files failed. Replay again once mended: it sends only what failed.",
            failed.size(),
            failed.size() + sent + alreadySent));
    return text;
  }
}
