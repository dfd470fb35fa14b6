package io.headwater.contracts.starter;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the words in a template stand for. */
final class StarterWords {
  private static final Set<Kind> TAKES_FIELDS = Set.of(Kind.APPEND, Kind.NEWEST, Kind.VIEW);
  private static final Set<String> CALENDAR = Set.of("day", "month", "year");

  private final String name;
  private final Optional<Contract> input;

  private StarterWords(String name, Optional<Contract> input) {
    this.name = name;
    this.input = input;
  }

  static StarterWords of(String name) {
    return new StarterWords(name, Optional.empty());
  }

  static StarterWords of(String name, Contract input) {
    return new StarterWords(name, Optional.of(input));
  }

  /** Those of a kind of dataset. */
  Map<String, String> of(Kind kind) {
    Map<String, String> words = new HashMap<>();
    words.put("name", name);
    words.put("title", title());
    words.put("record", record());
    words.put("table", name.substring(name.indexOf('.') + 1));
    words.put("domain", domain());
    input.ifPresent(from -> of(kind, from, words));
    return words;
  }

  private void of(Kind kind, Contract from, Map<String, String> words) {
    words.put("input", from.name());
    if (from.isQueried()) {
      words.put("source", from.table());
    }
    if (TAKES_FIELDS.contains(kind)) {
      List<Field> fields = shared(from);
      words.put("fields", names(fields, ","));
      words.put("columns", names(fields, ",\n  "));
      words.put("properties", yaml(fields));
    }
    if (kind == Kind.NEWEST) {
      words.put("key", String.join(",", key(from)));
      words.put("keys", String.join(", ", key(from)));
    }
    if (kind == Kind.NEWEST || kind == Kind.DAILY) {
      words.put("time", time(from));
    }
  }

  /** Personal data is left to the person who writes the contract. */
  private static List<Field> shared(Contract from) {
    List<Field> fields =
        from.fields().stream()
            .filter(field -> !field.isPersonal())
            .filter(
                field ->
                    field.type() instanceof Simple || field.type() instanceof FieldType.Decimal)
            .toList();
    if (fields.isEmpty()) {
      throw new StarterException(
          "%s has no column that is neither nested nor personal; write the contract by hand"
              .formatted(from.name()));
    }
    return fields;
  }

  private static List<String> key(Contract from) {
    List<String> primary =
        from.fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .sorted((one, other) -> position(one) - position(other))
            .map(Field::name)
            .toList();
    List<String> key = primary.isEmpty() ? from.names("eventId") : primary;
    if (key.isEmpty()) {
      throw new StarterException(
          "%s has no primary key, so nothing can be the newest of it; give it one"
              .formatted(from.name()));
    }
    return key;
  }

  private static int position(Field field) {
    return field.primaryKeyPosition().orElseThrow();
  }

  private static String time(Contract from) {
    return from.fields().stream()
        .filter(
            field ->
                field.partition().filter(part -> CALENDAR.contains(part.transform())).isPresent())
        .map(Field::name)
        .findFirst()
        .orElseThrow(
            () ->
                new StarterException(
                    "%s is not partitioned by the day, month or year of a column, so its rows have no day; partition it"
                        .formatted(from.name())));
  }

  private String title() {
    String words = name.substring(name.indexOf('/') + 1).replaceAll("[._-]+", " ");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String record() {
    return Arrays.stream(name.replaceAll("\\.v\\d+$", "").split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty() && !word.equals("landing"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private String domain() {
    return input
        .flatMap(from -> from.property("domain"))
        .orElseGet(() -> name.startsWith("landing/") ? "own" : name.replaceAll("[^a-z0-9].*", ""));
  }

  private static String names(List<Field> fields, String between) {
    return fields.stream().map(Field::name).collect(Collectors.joining(between));
  }

  private static String yaml(List<Field> fields) {
    return fields.stream().map(StarterWords::yaml).collect(Collectors.joining()).stripTrailing();
  }

  private static String yaml(Field field) {
    return """
              - name: %s
                logicalType: %s
                physicalType: %s
                required: %s
                description: "%s"
        """
        .formatted(
            field.name(),
            logical(field.type()),
            field.type().text(),
            field.required(),
            field.description().replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static String logical(FieldType type) {
    if (type instanceof Simple simple) {
      return switch (simple) {
        case STRING, BINARY -> "string";
        case BOOLEAN -> "boolean";
        case INT, LONG -> "integer";
        case DOUBLE -> "number";
        case DATE -> "date";
        case TIMESTAMPTZ -> "timestamp";
      };
    }
    return "number";
  }
}
