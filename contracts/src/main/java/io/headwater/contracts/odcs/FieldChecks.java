package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.rules.RequiredUnless;
import io.headwater.contracts.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what a contract says of its fields when all of them are known. */
final class FieldChecks {
  private static final Set<Kind> CAN_BE_PARTITIONED = Set.of(Kind.TABLE, Kind.FIELDS);

  private final Contract contract;
  private final CustomProperties properties;
  private final Problems problems;

  private FieldChecks(Contract contract, CustomProperties properties, Problems problems) {
    this.contract = contract;
    this.properties = properties;
    this.problems = problems;
  }

  static void check(Contract contract, CustomProperties properties, Problems problems) {
    FieldChecks checks = new FieldChecks(contract, properties, problems);
    checks.hasFields();
    checks.aliases();
    checks.partitions();
    checks.primaryKey();
    checks.named("key");
    checks.named("eventId");
    checks.eventTime();
    checks.requiredUnless();
    if (contract.kind() == Kind.LANDING) {
      new LandingChecks(contract, properties, problems).check();
    }
  }

  private void hasFields() {
    if (contract.fields().isEmpty() && properties.value("fieldsFrom").isEmpty()) {
      problems.add(contract.location(), "the contract has no fields; add 'properties'");
    }
  }

  private void aliases() {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    for (Field field : contract.fields()) {
      field.aliases().stream()
          .filter(names::contains)
          .forEach(
              alias ->
                  problems.add(
                      field.location(),
                      "aliases: '%s' was '%s' before, and there is another field of that name"
                          .formatted(field.name(), alias)));
    }
  }

  private void partitions() {
    Map<Integer, Field> taken = new HashMap<>();
    for (Field field : contract.fields()) {
      field
          .partition()
          .ifPresent(partition -> position(taken, partition.position(), field, "partition"));
      if (field.partition().isPresent() && !CAN_BE_PARTITIONED.contains(contract.kind())) {
        problems.add(field.location(), "only a table is partitioned by a field; remove it");
      }
    }
  }

  private void primaryKey() {
    Map<Integer, Field> taken = new HashMap<>();
    for (Field field : contract.fields()) {
      field
          .primaryKeyPosition()
          .ifPresent(position -> position(taken, position, field, "primary key"));
    }
  }

  private void position(Map<Integer, Field> taken, int position, Field field, String key) {
    Field first = taken.putIfAbsent(position, field);
    if (first != null) {
      problems.add(
          field.location(),
          "'%s' and '%s' both have position %d of the %s; give each its own"
              .formatted(first.name(), field.name(), position, key));
    }
  }

  private void named(String property) {
    properties
        .value(property)
        .ifPresent(names -> List.of(names.split(",")).forEach(name -> field(property, name)));
  }

  private void eventTime() {
    properties
        .value("eventTime")
        .flatMap(name -> field("eventTime", name))
        .filter(field -> field.type() != Simple.TIMESTAMPTZ)
        // A file may only know the day.
        .filter(field -> contract.kind() != Kind.LANDING || field.type() != Simple.DATE)
        .ifPresent(field -> problem("eventTime", "'" + field.name() + "' must be a timestamptz"));
  }

  private void requiredUnless() {
    for (Rule rule : contract.rules()) {
      if (rule instanceof RequiredUnless unless
          && contract.fields().stream().noneMatch(unless::asks)) {
        problems.add(
            contract.field(unless.target().path()).location(),
            "%s: '%s' must be a field of type string".formatted(unless.name(), unless.other()));
      }
    }
  }

  private Optional<Field> field(String property, String name) {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    if (!names.contains(name)) {
      problem(property, "there is no field '" + name + "'" + Nearest.question(name, names));
      return Optional.empty();
    }
    return Optional.of(contract.field(name));
  }

  private void problem(String property, String problem) {
    problems.add(properties.locations().get(property), property + ": " + problem);
  }
}
