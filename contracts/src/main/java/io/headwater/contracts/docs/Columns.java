package io.headwater.contracts.docs;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a dataset as rows of a table, members of structs below their struct. */
public final class Columns {
  /** What its rows say. */
  public static final List<String> HEADINGS =
      List.of("Column", "Type", "Null", "Means", "Personal data");

  private final List<List<String>> rows = new ArrayList<>();

  private Columns() {}

  /** The rows of some fields. */
  public static List<List<String>> rows(List<Field> fields) {
    Columns columns = new Columns();
    fields.forEach(field -> columns.add("", field));
    return columns.rows;
  }

  private void add(String path, Field field) {
    String name = path + field.name();
    rows.add(
        List.of(
            Markdown.code(name),
            type(field.type()),
            field.required() ? "no" : "yes",
            meaning(field),
            privacy(field)));
    below(name, field.type());
  }

  private void below(String name, FieldType type) {
    if (type instanceof FieldType.Struct struct) {
      struct.fields().forEach(member -> add(name + ".", member));
    } else if (type instanceof FieldType.ListOf list) {
      below(name, list.element().type());
    }
  }

  private static String type(FieldType type) {
    return type instanceof FieldType.ListOf list
        ? "list of " + type(list.element().type())
        : type.text();
  }

  private static String meaning(Field field) {
    List<String> words = new ArrayList<>(List.of(field.description()));
    if (field.primaryKeyPosition().isPresent()) {
      words.add("Part of the primary key.");
    }
    field.partition().ifPresent(part -> words.add("Partitioned by " + part.transform() + "."));
    if (!field.aliases().isEmpty()) {
      words.add("Was called " + String.join(", ", field.aliases()) + ".");
    }
    return String.join(" ", words).strip();
  }

  private static String privacy(Field field) {
    Optional<String> classification = field.classification();
    return field.isPersonal()
        ? classification.orElse("unclassified") + ", personal"
        : classification.orElse("");
  }
}
