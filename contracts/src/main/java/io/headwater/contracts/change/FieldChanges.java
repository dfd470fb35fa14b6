package io.headwater.contracts.change;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.ListOf;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.FieldType.Struct;
import io.headwater.contracts.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between the fields a dataset has and those its contract wants. Compatible is what
 * leaves records that were written before readable, and lets readers who do not know of it go on.
 */
public final class FieldChanges {
  private final Kind kind;
  private final Changes changes;

  private FieldChanges(Contract contract) {
    this.kind = contract.kind();
    this.changes = new Changes(contract.name());
  }

  /** The differences from some fields to those of a contract. */
  public static List<ContractChange> between(List<Field> before, Contract contract) {
    FieldChanges fields = new FieldChanges(contract);
    fields.members("", before, contract.fields(), contract.location());
    return fields.changes.found();
  }

  private void members(String path, List<Field> before, List<Field> after, Location owner) {
    List<Field> left = new ArrayList<>(before);
    for (Field field : after) {
      Optional<Field> old = earlier(before, field);
      old.ifPresentOrElse(known -> field(path, known, field), () -> added(path, field));
      old.ifPresent(left::remove);
    }
    for (Field gone : left) {
      changes.breaking("field-removed", owner, "'%s' is gone", path + gone.name());
    }
  }

  /** The field as it was: of the same name, or of one that it had before. */
  private static Optional<Field> earlier(List<Field> before, Field field) {
    return named(before, field.name())
        .or(
            () ->
                field.aliases().stream()
                    .flatMap(alias -> named(before, alias).stream())
                    .findFirst());
  }

  private static Optional<Field> named(List<Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private void added(String path, Field field) {
    String name = path + field.name();
    if (field.required() && kind != Kind.VIEW) {
      changes.breaking(
          "required-field-added",
          field.location(),
          "'%s' is new and required, which what is already written lacks",
          name);
    } else {
      changes.compatible("optional-field-added", field.location(), "'%s' is new", name);
    }
  }

  private void field(String path, Field before, Field after) {
    String name = path + after.name();
    if (!before.name().equals(after.name())) {
      changes.compatible(
          "field-renamed", after.location(), "'%s' was '%s'", name, path + before.name());
    }
    presence(name, before, after);
    type(name, before, after);
  }

  private void presence(String name, Field before, Field after) {
    if (before.required() == after.required() || kind == Kind.VIEW) {
      return;
    }
    Location place = after.location();
    if (after.required()) {
      changes.breaking(
          "field-required", place, "'%s' may be missing in what is already written", name);
    } else if (kind == Kind.TOPIC) {
      changes.breaking(
          "field-optional", place, "'%s' may be missing, which who reads it now cannot read", name);
    } else {
      changes.compatible("field-optional", place, "'%s' may be null", name);
    }
  }

  private void type(String name, Field before, Field after) {
    if (before.type() instanceof Struct was && after.type() instanceof Struct is) {
      members(name + ".", was.fields(), is.fields(), after.location());
    } else if (before.type() instanceof ListOf was && after.type() instanceof ListOf is) {
      presence(name + " elements", was.element(), is.element());
      type(name, was.element(), is.element());
    } else if (isWider(before.type(), after.type())) {
      changes.compatible(
          "type-widened",
          after.location(),
          "'%s' is %s and was %s",
          name,
          after.type().text(),
          before.type().text());
    } else if (!before.type().equals(after.type())) {
      changes.breaking(
          "type-changed",
          after.location(),
          "'%s' is %s and was %s, which does not fit into it",
          name,
          after.type().text(),
          before.type().text());
    }
  }

  /** As Avro reads and Iceberg promotes: both have to. */
  private static boolean isWider(FieldType before, FieldType after) {
    if (before instanceof Decimal was && after instanceof Decimal is) {
      return is.scale() == was.scale() && is.precision() > was.precision();
    }
    return before == Simple.INT && after == Simple.LONG;
  }
}
