package io.headwater.contracts.change;

import io.headwater.contracts.Location;
import java.util.ArrayList;
import java.util.List;

/** The changes of one dataset, as they are found. */
final class Changes {
  private final String dataset;
  private final List<ContractChange> found = new ArrayList<>();

  Changes(String dataset) {
    this.dataset = dataset;
  }

  void compatible(String rule, Location location, String words, Object... names) {
    found.add(
        new ContractChange(dataset, Verdict.COMPATIBLE, rule, words.formatted(names), location));
  }

  void breaking(String rule, Location location, String words, Object... names) {
    found.add(
        new ContractChange(dataset, Verdict.BREAKING, rule, words.formatted(names), location));
  }

  List<ContractChange> found() {
    return List.copyOf(found);
  }
}
