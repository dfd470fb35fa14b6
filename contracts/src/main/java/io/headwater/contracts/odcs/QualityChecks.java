package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks the quality rules of a contract when all contracts are known. */
final class QualityChecks {
  private final Contract contract;
  private final Map<String, Contract> contracts;
  private final Problems problems;

  private QualityChecks(Contract contract, Map<String, Contract> contracts, Problems problems) {
    this.contract = contract;
    this.contracts = contracts;
    this.problems = problems;
  }

  static void check(List<Contract> contracts, Problems problems) {
    Map<String, Contract> byName = new TreeMap<>();
    contracts.forEach(contract -> byName.put(contract.name(), contract));
    contracts.forEach(contract -> new QualityChecks(contract, byName, problems).check());
  }

  private void check() {
    Set<String> names = new HashSet<>();
    for (QualityRule rule : contract.qualityRules()) {
      check(rule);
      if (!names.add(rule.name())) {
        problem(rule, "there are two rules of this name; give each a 'name' of its own");
      }
    }
  }

  private void check(QualityRule rule) {
    if (contract.property("input").isEmpty() || contract.property("write").isEmpty()) {
      problem(rule, "only a table that is derived, with 'input' and 'write', is audited");
    }
    if (rule.measure() instanceof Measure.Orphans reference) {
      reference(rule, reference);
    } else if (rule.measure() instanceof Measure.DuplicateValues duplicates) {
      named(rule, duplicates.fields(), contract);
    } else if (rule.measure() instanceof Measure.Unaccounted
        && contract.property("quarantine").isEmpty()) {
      problem(rule, "'unaccounted' is for a table with a 'quarantine'");
    } else if (rule.measure() instanceof Measure.Query query) {
      query(rule, query);
    }
  }

  private void query(QualityRule rule, Measure.Query query) {
    List<String> inputs = contract.names("input");
    if (query.sql().contains(Measure.Query.INPUT) && inputs.size() > 1) {
      problem(
          rule,
          "'${input}' is for a table with one input; name one, such as ${%s}"
              .formatted(inputs.get(0)));
    }
    List<String> known = new ArrayList<>(inputs);
    known.addAll(List.of("object", "input"));
    for (String name : query.names()) {
      if (!known.contains(name)) {
        problem(
            rule,
            "'${%s}' is no input of the table%s".formatted(name, Nearest.question(name, known)));
      }
    }
  }

  private void reference(QualityRule rule, Measure.Orphans reference) {
    Contract other = contracts.get(reference.table());
    if (other == null) {
      problem(
          rule,
          "there is no contract '%s'%s"
              .formatted(
                  reference.table(), Nearest.question(reference.table(), contracts.keySet())));
    } else {
      named(rule, List.of(reference.column()), other);
    }
  }

  private void named(QualityRule rule, List<String> fields, Contract of) {
    List<String> known = new ArrayList<>(of.fields().stream().map(Field::name).toList());
    for (String field : fields) {
      if (!known.contains(field)) {
        problem(
            rule,
            "%s has no field '%s'%s".formatted(of.name(), field, Nearest.question(field, known)));
      }
    }
  }

  private void problem(QualityRule rule, String problem) {
    problems.add(rule.location(), rule.name() + ": " + problem);
  }
}
