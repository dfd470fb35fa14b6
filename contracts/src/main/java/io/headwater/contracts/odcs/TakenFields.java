package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What contracts take from others: by {@code fieldsFrom} the fields of one or several, with their
 * rules; or, where {@code fields} lists some, only these and no rules, each from the first that has
 * it. Whoever takes a part takes what others have judged.
 */
final class TakenFields {
  private static final String FROM = "fieldsFrom";
  private static final String SOME = "fields";

  private final Map<String, Draft> drafts;
  private final Problems problems;
  private final Set<String> onTheWay = new HashSet<>();

  TakenFields(Map<String, Draft> drafts, Problems problems) {
    this.drafts = drafts;
    this.problems = problems;
  }

  /** A contract with the fields that it takes, and its own after them. */
  Contract with(Draft draft) {
    List<Contract> origins = origins(draft);
    Contract own = draft.contract();
    List<Field> taken = own.names(SOME).isEmpty() ? all(origins) : some(draft, origins);
    List<Rule> rules =
        own.names(SOME).isEmpty()
            ? origins.stream().flatMap(origin -> origin.rules().stream()).toList()
            : List.of();
    own.fields().forEach(field -> refuseSecond(field, taken, origins));
    return new Contract(
        own.name(),
        own.kind(),
        own.version(),
        own.description(),
        Stream.concat(taken.stream(), own.fields().stream()).toList(),
        Stream.concat(rules.stream(), own.rules().stream()).toList(),
        own.qualityRules(),
        own.grants(),
        own.retention(),
        own.properties(),
        own.location());
  }

  private List<Contract> origins(Draft draft) {
    return draft.contract().names(FROM).stream()
        .flatMap(name -> origin(draft, name).stream())
        .toList();
  }

  private Optional<Contract> origin(Draft draft, String name) {
    Draft origin = drafts.get(name);
    if (origin == null) {
      refuse(
          draft,
          FROM,
          "there is no contract '%s'%s".formatted(name, Nearest.question(name, drafts.keySet())));
      return Optional.empty();
    } else if (!onTheWay.add(name)) {
      refuse(draft, FROM, "'" + name + "' takes its fields, by way of others, from itself");
      return Optional.empty();
    }
    Contract whole = with(origin);
    onTheWay.remove(name);
    return Optional.of(whole);
  }

  private List<Field> all(List<Contract> origins) {
    List<Field> taken = new ArrayList<>();
    for (Contract origin : origins) {
      for (Field field : origin.fields()) {
        refuseSecond(field, taken, origins);
        taken.add(field);
      }
    }
    return taken;
  }

  private List<Field> some(Draft draft, List<Contract> origins) {
    if (draft.contract().names(FROM).isEmpty()) {
      refuse(draft, SOME, "needs 'fieldsFrom': the contracts to take them from");
    }
    if (origins.isEmpty()) {
      return List.of();
    }
    List<Field> all = origins.stream().flatMap(origin -> origin.fields().stream()).toList();
    List<Field> taken = new ArrayList<>();
    for (String name : draft.contract().names(SOME)) {
      Optional<Field> field = named(name, all);
      field.ifPresentOrElse(
          taken::add,
          () ->
              refuse(
                  draft,
                  SOME,
                  "none of %s has a field '%s'%s"
                      .formatted(
                          draft.contract().require(FROM),
                          name,
                          Nearest.question(name, all.stream().map(Field::name).toList()))));
    }
    return taken;
  }

  private void refuseSecond(Field field, List<Field> taken, List<Contract> origins) {
    if (named(field.name(), taken).isPresent()) {
      String origin =
          origins.stream()
              .filter(one -> named(field.name(), one.fields()).isPresent())
              .map(Contract::name)
              .findFirst()
              .orElseThrow();
      problems.add(
          field.location(),
          "the field '%s' comes from '%s' too; rename or remove it"
              .formatted(field.name(), origin));
    }
  }

  private static Optional<Field> named(String name, List<Field> fields) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private void refuse(Draft draft, String property, String problem) {
    problems.add(draft.properties().locations().get(property), property + ": " + problem);
  }
}
