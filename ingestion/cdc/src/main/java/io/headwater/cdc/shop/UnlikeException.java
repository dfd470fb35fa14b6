package io.headwater.cdc.shop;

import java.nio.file.Path;

/** What was typed is not what was cut off. */
final class UnlikeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnlikeException(Path journal, Journal.Beginning begun) {
    super(
        "%s is of a run that was cut off, with --count %d --seed %d: run that again, and it goes on and writes its ledger. Or delete the file: then no ledger tells of what it changed"
            .formatted(journal, begun.changes(), begun.seed()));
  }
}
