package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.Query;
import io.headwater.contracts.lineage.Queries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The shipped contracts and those of one's own.
 *
 * @param all those that can be used
 * @param problems what is wrong with the others, with file and line
 */
record OwnContracts(Contracts all, List<String> problems) {
  static final String WHAT =
      "A contract or a folder of contracts that are not among the datasets of one's own yet; one of a shipped dataset stands for that.";

  /**
   * The shipped contracts, and those of the folder of one's own datasets; or, where another file or
   * folder is named, of that.
   *
   * @throws FailedException when it is not there
   */
  static OwnContracts with(Installation installation, Path named) {
    if (named == null || isAmong(installation.datasets(), named)) {
      Datasets datasets = Datasets.load(installation.datasets());
      return new OwnContracts(datasets.all(), datasets.problems());
    }
    if (!Files.exists(named)) {
      throw new FailedException("There is no file or folder " + named + ".");
    }
    return new OwnContracts(Contracts.loadWith(named), List.of());
  }

  /** The shipped contracts, and those of a folder that may not be there yet, or be empty. */
  static Contracts withAny(Installation installation, Path folder) {
    if (isAmong(installation.datasets(), folder)) {
      return Datasets.load(installation.datasets()).all();
    }
    return Contracts.hasAny(folder) ? Contracts.loadWith(folder) : Contracts.load();
  }

  private static boolean isAmong(Path datasets, Path named) {
    return named.toAbsolutePath().normalize().startsWith(datasets);
  }

  /** The queries of views: those that lie beside contracts of one's own, and the shipped ones. */
  static Queries queries() {
    Queries own = contract -> Query.of(contract).map(Query::text);
    return own.or(Queries.besideContracts()).or(Queries.on(OwnContracts.class.getClassLoader()));
  }
}
