package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Contracts that somebody has edited. */
final class Altered {
  private Altered() {}

  static Field field(String name, FieldType type, boolean required) {
    return new Field(
        name,
        type,
        required,
        "What " + name + " means.",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        new Location("edited.odcs.yaml", 7));
  }

  static Field described(Field field, String description) {
    return new Field(
        field.name(),
        field.type(),
        field.required(),
        description,
        field.classification(),
        field.tags(),
        field.partition(),
        field.primaryKeyPosition(),
        field.location());
  }

  static Field typed(Field field, FieldType type) {
    return new Field(
        field.name(),
        type,
        field.required(),
        field.description(),
        field.classification(),
        field.tags(),
        field.partition(),
        field.primaryKeyPosition(),
        field.location());
  }

  static Field optional(Field field) {
    return new Field(
        field.name(),
        field.type(),
        false,
        field.description(),
        field.classification(),
        field.tags(),
        field.partition(),
        field.primaryKeyPosition(),
        field.location());
  }

  /** Called otherwise, and before as it was. */
  static Field renamed(Field field, String name) {
    return new Field(
        name,
        field.type(),
        field.required(),
        field.description(),
        field.classification(),
        field.tags(),
        field.partition(),
        field.primaryKeyPosition(),
        List.of(field.name()),
        field.location());
  }

  /** With a field put in the place of another. */
  static Contract replacing(Contract contract, String name, Field field) {
    return with(
        contract,
        contract.fields().stream()
            .map(existing -> existing.name().equals(name) ? field : existing)
            .toList());
  }

  /** With a field put in the place of the one of its name. */
  static Contract replacing(Contract contract, Field field) {
    return replacing(contract, field.name(), field);
  }

  static Contract without(Contract contract, String name) {
    return with(
        contract, contract.fields().stream().filter(field -> !field.name().equals(name)).toList());
  }

  static Contract inserting(Contract contract, int place, Field field) {
    List<Field> fields = new ArrayList<>(contract.fields());
    fields.add(place, field);
    return with(contract, fields);
  }

  static Contract with(Contract contract, List<Field> fields) {
    return new Contract(
        contract.name(),
        contract.kind(),
        contract.version(),
        contract.description(),
        fields,
        contract.rules(),
        contract.grants(),
        contract.retention(),
        contract.properties(),
        contract.location());
  }

  static Contract with(Contract contract, String property, String value) {
    Map<String, String> properties = new HashMap<>(contract.properties());
    properties.put(property, value);
    return new Contract(
        contract.name(),
        contract.kind(),
        contract.version(),
        contract.description(),
        contract.fields(),
        contract.rules(),
        contract.grants(),
        contract.retention(),
        properties,
        contract.location());
  }

  static Contract kept(Contract contract, Duration retention) {
    return new Contract(
        contract.name(),
        contract.kind(),
        contract.version(),
        contract.description(),
        contract.fields(),
        contract.rules(),
        contract.grants(),
        Optional.ofNullable(retention),
        contract.properties(),
        contract.location());
  }

  static Contract versioned(Contract contract, String version) {
    return new Contract(
        contract.name(),
        contract.kind(),
        version,
        contract.description(),
        contract.fields(),
        contract.rules(),
        contract.grants(),
        contract.retention(),
        contract.properties(),
        contract.location());
  }
}
