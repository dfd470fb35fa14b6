package io.headwater.batch.publish;

import io.headwater.batch.lake.RunBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;

/** The branches of runs that tables have still. */
final class Branches {
  private final Catalog catalog;

  Branches(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The branches among some tables, each with the tables that have it. */
  Map<String, List<String>> among(List<String> tables) {
    Map<String, List<String>> branches = new TreeMap<>();
    for (String table : tables) {
      try {
        load(table).refs().keySet().stream()
            .filter(ref -> ref.startsWith(RunBranch.PREFIX))
            .forEach(ref -> branches.computeIfAbsent(ref, name -> new ArrayList<>()).add(table));
      } catch (NoSuchTableException e) {
        // Not provisioned yet: it has no branches either.
        continue;
      }
    }
    return branches;
  }

  /** Removes a branch from tables; those without it are left alone. */
  void remove(String branch, List<String> tables) {
    for (String table : tables) {
      Table loaded = load(table);
      if (loaded.refs().containsKey(branch)) {
        loaded.manageSnapshots().removeBranch(branch).commit();
      }
    }
  }

  private Table load(String table) {
    return catalog.loadTable(TableIdentifier.parse(table));
  }
}
