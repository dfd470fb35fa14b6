package io.headwater.cli;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The contracts as rows for a person. */
final class ContractsTable {
  private ContractsTable() {}

  static Table of(Contracts contracts) {
    Table table =
        new Table(
            List.of("dataset", "kind", "layer", "version", "owner", "columns", "personal data"));
    contracts.all().forEach(contract -> table.add(row(contract)));
    return table;
  }

  private static List<String> row(Contract contract) {
    return List.of(
        contract.name(),
        contract.kind().name().toLowerCase(Locale.ROOT),
        contract.layer(),
        contract.version(),
        contract.property("domain").orElse(""),
        Integer.toString(contract.fields().size()),
        personal(contract));
  }

  /** Which fields, by their class: {@code restricted: customer_id}. */
  private static String personal(Contract contract) {
    return contract.fields().stream()
        .filter(field -> field.isPersonal() || field.classification().isPresent())
        .collect(
            Collectors.groupingBy(
                field -> field.classification().orElse("unclassified"),
                TreeMap::new,
                Collectors.mapping(Field::name, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(of -> of.getKey() + ": " + of.getValue())
        .collect(Collectors.joining("; "));
  }
}
