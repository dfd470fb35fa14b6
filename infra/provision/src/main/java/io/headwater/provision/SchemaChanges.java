package io.headwater.provision;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;

/**
 * What the columns of a table lack to be those of its contract. Only what readers and rows already
 * written survive is a change; all else is a problem.
 */
final class SchemaChanges {
  private final Map<String, Consumer<UpdateSchema>> changes = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();

  private SchemaChanges() {}

  /** Compares a contract that starts at a place with the columns of its table. */
  static SchemaChanges between(Types.StructType existing, List<Field> wanted, Location contract) {
    SchemaChanges changes = new SchemaChanges();
    changes.struct("", existing, wanted, contract);
    return changes;
  }

  /** What is to be done, by what a person calls it. */
  Map<String, Consumer<UpdateSchema>> changes() {
    return changes;
  }

  /** What cannot be done, with file and line. */
  List<String> problems() {
    return problems;
  }

  /** What is not as the contract says, whether or not it can be changed. */
  List<Difference> differences() {
    return differences;
  }

  /** Columns are called as the table has them: an update of a schema knows no others. */
  private void struct(
      String path, Types.StructType existing, List<Field> wanted, Location location) {
    String previous = null;
    Set<Types.NestedField> known = new HashSet<>();
    for (Field field : wanted) {
      Types.NestedField column = stored(existing, field);
      if (column == null) {
        add(path, field, previous);
        previous = field.name();
      } else {
        known.add(column);
        rename(path + column.name(), column, field);
        column(path + column.name(), column, field);
        previous = column.name();
      }
    }
    for (Types.NestedField column : existing.fields()) {
      if (!known.contains(column)) {
        differences.add(
            Difference.surplus("column " + path + column.name(), column.type().toString()));
        problems.add(
            "%s: the table has a column '%s' that the contract lacks; put it back or drop it by hand"
                .formatted(location, path + column.name()));
      }
    }
  }

  /** The column of a field, under its name or one that it had before. */
  private static Types.NestedField stored(Types.StructType existing, Field field) {
    return Stream.concat(Stream.of(field.name()), field.aliases().stream())
        .map(existing::field)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void rename(String name, Types.NestedField column, Field field) {
    if (!column.name().equals(field.name())) {
      differences.add(new Difference("column " + name, "called " + field.name(), column.name()));
      changes.put(
          "rename column %s to %s".formatted(name, field.name()),
          update -> update.renameColumn(name, field.name()));
    }
  }

  private void add(String path, Field field, String previous) {
    String name = path + field.name();
    differences.add(Difference.missing("column " + name, IcebergTypes.of(field.type()).toString()));
    if (field.required()) {
      problems.add(
          "%s: '%s' is new and required, which rows already written cannot keep; make it optional"
              .formatted(field.location(), name));
      return;
    }
    Type type = IcebergTypes.of(field.type());
    String parent = path.isEmpty() ? null : path.substring(0, path.length() - 1);
    changes.put(
        "add column %s %s".formatted(name, type),
        update -> {
          update.addColumn(parent, field.name(), type, IcebergTypes.documentation(field));
          if (previous == null) {
            update.moveFirst(name);
          } else {
            update.moveAfter(name, path + previous);
          }
        });
  }

  private void column(String name, Types.NestedField column, Field field) {
    nullability(name, column.isOptional(), field);
    type(name, column.type(), field);
    String documentation = IcebergTypes.documentation(field);
    if (!Objects.equals(column.doc(), documentation)) {
      differences.add(
          new Difference(
              "column " + name + ", description",
              String.valueOf(documentation),
              String.valueOf(column.doc())));
      changes.put("describe column " + name, update -> update.updateColumnDoc(name, documentation));
    }
  }

  private void nullability(String name, boolean optional, Field field) {
    if (optional == field.required()) {
      differences.add(
          new Difference(
              "column " + name, presence(field.required()), presence(!field.required())));
    }
    if (!optional && !field.required()) {
      changes.put("let column " + name + " be null", update -> update.makeColumnOptional(name));
    }
    if (optional && field.required()) {
      problems.add(
          "%s: '%s' may be null in the table and must not be in the contract; leave it optional"
              .formatted(field.location(), name));
    }
  }

  private static String presence(boolean required) {
    return required ? "required" : "optional";
  }

  private void type(String name, Type existing, Field field) {
    if (existing.isStructType() && field.type() instanceof FieldType.Struct struct) {
      struct(name + ".", existing.asStructType(), struct.fields(), field.location());
    } else if (existing.isListType() && field.type() instanceof FieldType.ListOf list) {
      element(name + ".element", existing.asListType(), list.element());
    } else {
      primitive(name, existing, field);
    }
  }

  private void element(String name, Types.ListType list, Field element) {
    nullability(name, list.isElementOptional(), element);
    type(name, list.elementType(), element);
  }

  private void primitive(String name, Type existing, Field field) {
    Type wanted = IcebergTypes.of(field.type());
    if (existing.equals(wanted)) {
      return;
    }
    differences.add(new Difference("column " + name, wanted.toString(), existing.toString()));
    if (wanted.isPrimitiveType()
        && TypeUtil.isPromotionAllowed(existing, wanted.asPrimitiveType())) {
      changes.put(
          "widen column %s from %s to %s".formatted(name, existing, wanted),
          update -> update.updateColumn(name, wanted.asPrimitiveType()));
      return;
    }
    problems.add(
        "%s: '%s' is %s in the table and %s in the contract, and Iceberg does not turn one into the other; add a column instead"
            .formatted(field.location(), name, existing, wanted));
  }
}
