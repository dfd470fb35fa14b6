package io.headwater.cli;

import io.headwater.contracts.change.ContractChange;
import io.headwater.contracts.change.Whom;
import java.util.List;

/** Changes of contracts as a person reads them, breaking ones with whom they break. */
record ContractDiff(Whom whom) {
  /**
   * Prints them.
   *
   * @return 1 when one is breaking, else 0
   */
  int print(List<ContractChange> changes) {
    changes.forEach(this::print);
    long breaking = changes.stream().filter(ContractChange::isBreaking).count();
    System.err.println(
        changes.isEmpty()
            ? "No change."
            : "%d changes, %d of them breaking.".formatted(changes.size(), breaking));
    return breaking > 0 ? 1 : 0;
  }

  private void print(ContractChange change) {
    System.out.printf(
        "%-10s %s: %s (%s, %s)%n",
        change.verdict().text(),
        change.dataset(),
        change.words(),
        change.rule(),
        change.location());
    if (change.isBreaking()) {
      System.out.printf("%-10s breaks %s%n", "", whom.isBrokenBy(change.dataset()));
    }
  }
}
