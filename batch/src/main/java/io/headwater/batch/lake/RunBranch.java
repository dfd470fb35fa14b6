package io.headwater.batch.lake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The branch on which a run writes the tables of some namespaces, so that readers, who see main,
 * see nothing of it yet. A table gets the branch with the run's first commit to it.
 */
public final class RunBranch {
  /** What the names of all such branches begin with. */
  public static final String PREFIX = "audit_";

  private final String name;
  private final Set<String> namespaces;
  private final Set<String> written = new LinkedHashSet<>();

  /** The branch of a run, for the tables of these namespaces. */
  public RunBranch(String run, Set<String> namespaces) {
    this.name = name(run);
    this.namespaces = Set.copyOf(namespaces);
  }

  /** The branch of a run; without what SQL would want quoted. */
  public static String name(String run) {
    return PREFIX + run.replace('-', '_');
  }

  /** No branch: everything is written to main. */
  static RunBranch none() {
    return new RunBranch("none", Set.of());
  }

  String name() {
    return name;
  }

  boolean holds(String table) {
    return namespaces.contains(table.substring(0, table.indexOf('.')));
  }

  void wrote(String table) {
    if (holds(table)) {
      written.add(table);
    }
  }

  /** The tables written so far, in the order of their first commits: inputs before outputs. */
  public List<String> written() {
    return new ArrayList<>(written);
  }
}
