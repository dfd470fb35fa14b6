package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts contracts together that name each other, and checks what only shows among them. */
final class Assembly {
  private final List<Draft> drafts;
  private final Problems problems;
  private final Map<String, Draft> byName = new TreeMap<>();

  Assembly(List<Draft> drafts, Problems problems) {
    this.drafts = drafts;
    this.problems = problems;
  }

  /** All contracts by name, with the fields they take from others. */
  List<Contract> contracts() {
    drafts.forEach(this::index);
    return drafts.stream()
        .map(this::complete)
        .sorted(Comparator.comparing(Contract::name))
        .toList();
  }

  private void index(Draft draft) {
    Draft first = byName.putIfAbsent(draft.contract().name(), draft);
    if (first != null) {
      problems.add(
          draft.contract().location(),
          "'%s' has a contract already, %s; remove one"
              .formatted(draft.contract().name(), first.contract().location()));
    }
  }

  private Contract complete(Draft draft) {
    Contract contract =
        origin(draft).map(origin -> extended(draft, origin)).orElse(draft.contract());
    FieldChecks.check(contract, draft.properties(), problems);
    QualityChecks.check(contract, byName, problems);
    return contract;
  }

  private Optional<Contract> origin(Draft draft) {
    Optional<String> name = draft.properties().value("fieldsFrom");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Draft origin = byName.get(name.get());
    if (origin == null) {
      refuseOrigin(
          draft,
          "there is no contract '%s'%s"
              .formatted(name.get(), Nearest.question(name.get(), byName.keySet())));
      return Optional.empty();
    }
    if (origin.properties().value("fieldsFrom").isPresent()) {
      refuseOrigin(draft, "'" + name.get() + "' takes its own fields from another; name that one");
      return Optional.empty();
    }
    return Optional.of(origin.contract());
  }

  private void refuseOrigin(Draft draft, String problem) {
    problems.add(draft.properties().locations().get("fieldsFrom"), "fieldsFrom: " + problem);
  }

  private Contract extended(Draft draft, Contract origin) {
    Contract own = draft.contract();
    own.fields().stream()
        .filter(field -> origin.fields().stream().anyMatch(named(field)))
        .forEach(
            field ->
                problems.add(
                    field.location(),
                    "the field '%s' comes from '%s' too; rename or remove it"
                        .formatted(field.name(), origin.name())));
    return new Contract(
        own.name(),
        own.kind(),
        own.version(),
        own.description(),
        Stream.concat(origin.fields().stream(), own.fields().stream()).toList(),
        joined(origin.rules(), own.rules()),
        own.qualityRules(),
        own.grants(),
        own.retention(),
        own.properties(),
        own.location());
  }

  private static Predicate<Field> named(Field field) {
    return other -> other.name().equals(field.name());
  }

  private static List<Rule> joined(List<Rule> first, List<Rule> second) {
    List<Rule> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
