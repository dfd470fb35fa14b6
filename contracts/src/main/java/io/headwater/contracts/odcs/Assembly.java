package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts contracts together that name each other, and checks what only shows among them. */
final class Assembly {
  private final List<Draft> drafts;
  private final Problems problems;
  private final Map<String, Draft> byName = new TreeMap<>();

  Assembly(List<Draft> drafts, Problems problems) {
    this.drafts = drafts;
    this.problems = problems;
  }

  /** All contracts by name, with the fields they take from others. */
  List<Contract> contracts() {
    drafts.forEach(this::index);
    TakenFields taken = new TakenFields(byName, problems);
    List<Contract> all =
        drafts.stream()
            .map(draft -> complete(draft, taken))
            .sorted(Comparator.comparing(Contract::name))
            .toList();
    QualityChecks.check(all, problems);
    return all.stream().filter(contract -> contract.kind() != Kind.FIELDS).toList();
  }

  private void index(Draft draft) {
    Draft first = byName.putIfAbsent(draft.contract().name(), draft);
    if (first != null) {
      problems.add(
          draft.contract().location(),
          "'%s' has a contract already, %s; remove one"
              .formatted(draft.contract().name(), first.contract().location()));
    }
  }

  private Contract complete(Draft draft, TakenFields taken) {
    Contract contract = taken.with(draft);
    FieldChecks.check(contract, draft.properties(), problems);
    return contract;
  }
}
