package io.headwater.contracts.odcs;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The mistakes found so far; a person sees them all at once. */
final class Problems {
  private static final Comparator<Problem> IN_READING_ORDER =
      Comparator.comparing((Problem problem) -> problem.location().file())
          .thenComparingInt(problem -> problem.location().line());

  private final List<Problem> found = new ArrayList<>();

  void add(Location location, String text) {
    found.add(new Problem(location, text));
  }

  /** Throws when there was any mistake. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new ContractException(texts());
    }
  }

  /** Each with its place, in the order a person reads the files. */
  List<String> texts() {
    return found.stream().sorted(IN_READING_ORDER).map(Problem::toString).distinct().toList();
  }

  /** The files that have one. */
  Set<String> files() {
    return found.stream()
        .map(problem -> problem.location().file())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Problem(Location location, String text) {
    @Override
    public String toString() {
      return location + ": " + text;
    }
  }
}
