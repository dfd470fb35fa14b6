package io.headwater.contracts.change;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two states of all contracts. */
public final class ContractChanges {
  private ContractChanges() {}

  /** The changes from one state to another, by dataset. */
  public static List<ContractChange> between(Contracts before, Contracts after) {
    Map<String, Contract> was = byName(before);
    Map<String, Contract> is = byName(after);
    List<ContractChange> changes = new ArrayList<>();
    for (Contract contract : after.all()) {
      changes.addAll(
          was.containsKey(contract.name())
              ? between(was.get(contract.name()), contract)
              : List.of(one(contract, Verdict.COMPATIBLE, "dataset-added", "the dataset is new")));
    }
    for (Contract contract : before.all()) {
      if (!is.containsKey(contract.name())) {
        changes.add(one(contract, Verdict.BREAKING, "dataset-removed", "the dataset is gone"));
      }
    }
    return changes;
  }

  /** The changes of one contract. */
  public static List<ContractChange> between(Contract before, Contract after) {
    List<ContractChange> changes = new ArrayList<>();
    changes.addAll(FieldChanges.between(before.fields(), after));
    changes.addAll(PrivacyChanges.between(before, after));
    changes.addAll(PromiseChanges.between(before, after));
    return changes;
  }

  private static ContractChange one(Contract contract, Verdict verdict, String rule, String words) {
    return new ContractChange(contract.name(), verdict, rule, words, contract.location());
  }

  private static Map<String, Contract> byName(Contracts contracts) {
    return contracts.all().stream().collect(Collectors.toMap(Contract::name, Function.identity()));
  }
}
