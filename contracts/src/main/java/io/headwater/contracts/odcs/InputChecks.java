package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that what contracts of one's own read from is there. */
final class InputChecks {
  private static final List<String> READ = List.of("input", "after", "quarantine");

  private final Set<String> names;
  private final Problems problems;

  InputChecks(List<Contract> all, Problems problems) {
    this.names = all.stream().map(Contract::name).collect(Collectors.toSet());
    this.problems = problems;
  }

  void check(List<Draft> own) {
    own.forEach(draft -> READ.forEach(property -> check(draft, property)));
  }

  private void check(Draft draft, String property) {
    for (String name : draft.contract().names(property)) {
      if (!names.contains(name)) {
        problems.add(
            draft.properties().locations().get(property),
            "%s: there is no dataset '%s'%s"
                .formatted(property, name, Nearest.question(name, names)));
      }
    }
  }
}
