package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Query;
import java.util.Optional;
import java.util.Set;

/** Checks what only a contract of one's own can have wrong. */
record OwnChecks(String folder, Set<String> reserved, Problems problems) {
  private static final Set<String> TABLES = Set.of("bronze", "silver", "gold");
  private static final Set<String> VIEWS = Set.of("serving");
  private static final Set<String> INTERNAL = Set.of("cdc", "live", "ops");
  private static final Set<String> WRITES =
      Set.of("append", "replace-keys", "replace-partitions", "quarantine");

  void check(Draft draft) {
    Contract contract = draft.contract();
    if (reserved.contains(contract.name())) {
      refuse(
          contract,
          "'%s' is a dataset of Headwater itself; choose another name".formatted(contract.name()));
    } else if (contract.kind() == Kind.TOPIC) {
      topic(contract);
    } else if (contract.isQueried() && contract.name().contains(".")) {
      queried(draft);
    }
  }

  private void topic(Contract contract) {
    String domain = contract.name().replaceFirst("\\..*", "");
    if (INTERNAL.contains(domain) || contract.name().endsWith(".dlq")) {
      refuse(
          contract,
          "topics named '%s' are Headwater's own; use a name such as acme.visits.v1"
              .formatted(contract.name().endsWith(".dlq") ? "*.dlq" : domain + ".*"));
    }
  }

  private void queried(Draft draft) {
    Contract contract = draft.contract();
    Set<String> namespaces = contract.kind() == Kind.VIEW ? VIEWS : TABLES;
    if (!namespaces.contains(contract.namespace())) {
      refuse(
          contract,
          "'%s' cannot be in '%s'; a %s of one's own is in %s"
              .formatted(
                  contract.name(),
                  contract.namespace(),
                  contract.kind() == Kind.VIEW ? "view" : "table",
                  String.join(" or ", namespaces.stream().sorted().toList())));
    } else if (contract.kind() == Kind.VIEW) {
      query(contract);
    } else {
      filled(draft);
    }
  }

  /** Bronze is filled from its input alone. */
  private void filled(Draft draft) {
    Contract contract = draft.contract();
    Optional<String> write = contract.property("write");
    if (contract.property("input").isEmpty()) {
      refuse(contract, "nothing fills it; say which dataset is its 'input' in customProperties");
    } else if (!contract.namespace().equals("bronze") && write.isEmpty()) {
      refuse(
          contract,
          "how does it follow its input? Say 'write' in customProperties: append,"
              + " replace-partitions or replace-keys");
    } else if (write.filter(how -> !WRITES.contains(how)).isPresent()) {
      problems.add(
          draft.properties().locations().get("write"),
          "write: '%s' must be append, replace-partitions or replace-keys".formatted(write.get()));
    } else if (!contract.namespace().equals("bronze") && !write.get().equals("quarantine")) {
      query(contract);
    }
  }

  private void query(Contract contract) {
    if (Query.of(contract).isEmpty()) {
      refuse(contract, "it has no query; write %s%s.sql".formatted(folder, contract.table()));
    }
  }

  private void refuse(Contract contract, String problem) {
    problems.add(contract.location(), problem);
  }
}
