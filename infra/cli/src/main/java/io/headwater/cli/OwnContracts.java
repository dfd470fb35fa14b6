package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Queries;
import java.nio.file.Files;
import java.nio.file.Path;

/** Contracts of one's own beside the shipped ones. */
final class OwnContracts {
  static final String WHAT =
      "A contract or a folder of contracts of one's own; one of a shipped dataset stands for that.";

  private OwnContracts() {}

  /**
   * The shipped contracts, and those of a file or folder when one is named.
   *
   * @throws FailedException when it is not there
   */
  static Contracts with(Path own) {
    if (own == null) {
      return Contracts.load();
    }
    if (!Files.exists(own)) {
      throw new FailedException("There is no file or folder " + own + ".");
    }
    return Contracts.loadWith(own);
  }

  /** The shipped contracts, and those of a folder that may not be there yet, or be empty. */
  static Contracts withAny(Path folder) {
    return Contracts.hasAny(folder) ? Contracts.loadWith(folder) : Contracts.load();
  }

  /** The queries of views: those that lie beside contracts of one's own, and the shipped ones. */
  static Queries queries() {
    return Queries.besideContracts().or(Queries.on(OwnContracts.class.getClassLoader()));
  }
}
