package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that a dataset of one's own goes through before gold, which all look alike: bronze,
 * silver and its quarantine follow from the contract of what comes in. One that has a contract of
 * its own is left to that.
 */
final class Derivation {
  private final Map<String, Draft> written = new LinkedHashMap<>();
  private final Problems problems;

  Derivation(List<Draft> written, Problems problems) {
    written.forEach(draft -> this.written.putIfAbsent(draft.contract().name(), draft));
    this.problems = problems;
  }

  /** Those of the topics and files among some drafts. */
  List<Draft> of(List<Draft> own) {
    List<Draft> derived = new ArrayList<>();
    own.stream()
        .filter(draft -> comesIn(draft.contract()))
        .forEach(draft -> derived.addAll(of(draft)));
    return derived;
  }

  private static boolean comesIn(Contract contract) {
    return contract.kind() == Kind.TOPIC || contract.kind() == Kind.LANDING;
  }

  private List<Draft> of(Draft draft) {
    Contract source = new TakenFields(written, problems).with(draft);
    if (!EventKey.isUsable(source, problems)) {
      return List.of();
    }
    List<Field> record =
        DerivedTables.record(source).stream()
            .flatMap(name -> written.get(name).contract().fields().stream())
            .toList();
    DerivedTables tables = new DerivedTables(source, record);
    List<Contract> derived = new ArrayList<>(List.of(tables.bronze()));
    if (!written.containsKey(tables.silver().name())) {
      derived.add(tables.silver());
      derived.add(tables.quarantine());
    }
    return derived.stream()
        .filter(table -> !written.containsKey(table.name()))
        .map(table -> new Draft(table, CustomProperties.of(table)))
        .toList();
  }
}
