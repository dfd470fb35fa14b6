package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.Field.Partition;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.rules.Required;
import io.headwater.contracts.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The columns of the tables that follow from a source.
 *
 * @param record the fields that say where a record stood
 * @param rules those that every record of silver keeps
 */
record DerivedFields(Contract source, List<Field> record, EventKey key, List<Rule> rules) {
  private static final String TOKEN = "_token";

  /** As they came, and where they stood. */
  List<Field> bronze() {
    return Stream.concat(source.fields().stream(), record.stream()).toList();
  }

  /** By month, told apart by what names a record. */
  List<Field> silver() {
    return Stream.concat(
            source.fields().stream().map(this::inSilver),
            place()
                .map(
                    field ->
                        as(field, field.name(), field.type(), Optional.empty(), key(field.name()))))
        .toList();
  }

  /** How a query says them. */
  List<String> columns() {
    return Stream.concat(
            source.fields().stream().map(DerivedFields::column),
            place().map(field -> "`" + field.name() + "`"))
        .toList();
  }

  /** What names a record, why it was refused, and where it stood. */
  List<Field> quarantine() {
    Field reasons =
        new Field(
            "reasons",
            Simple.STRING,
            true,
            "The rules that were broken, separated by a semicolon.",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            source.location());
    return Stream.of(
            source.fields().stream().filter(field -> key.id().contains(field.name())),
            Stream.of(reasons),
            place())
        .flatMap(fields -> fields)
        .toList();
  }

  private Stream<Field> place() {
    return record.stream()
        .filter(field -> !field.isPersonal() && !field.name().equals("schema_id"));
  }

  private Field inSilver(Field field) {
    if (field.isPersonal()) {
      return as(field, field.name() + TOKEN, Simple.STRING, Optional.empty(), OptionalInt.empty());
    }
    Optional<Partition> partition =
        field.name().equals(key.time()) ? Optional.of(new Partition(1, "month")) : Optional.empty();
    return as(field, field.name(), field.type(), partition, key(field.name()));
  }

  private OptionalInt key(String name) {
    int place = key.id().indexOf(name);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
  }

  private Field as(
      Field field, String name, FieldType type, Optional<Partition> partition, OptionalInt key) {
    boolean isToken = !name.equals(field.name());
    return new Field(
        name,
        type,
        isThere(field),
        isToken ? "Keyed HMAC-SHA-256 of: " + field.description() : field.description(),
        isToken ? Optional.of("confidential") : field.classification(),
        isToken ? List.of() : field.tags(),
        partition,
        key,
        field.location());
  }

  private boolean isThere(Field field) {
    return field.required()
        || rules.stream()
            .anyMatch(
                rule ->
                    rule instanceof Required required
                        && required.target().path().equals(field.name()));
  }

  private static String column(Field field) {
    return field.isPersonal()
        ? "tokenise(CAST(`%s` AS STRING)) AS `%1$s%s`".formatted(field.name(), TOKEN)
        : "`" + field.name() + "`";
  }
}
