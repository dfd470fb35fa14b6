package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.platform.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Trino's file-based access control, a rule a line. The first rule that matches decides and none
 * matching denies; a section that is missing grants everything, so each is written, if only to be
 * empty. A person is known by user name, or by a group of that name in the plural.
 *
 * <p>The text is put together by hand: it is wanted before anything else starts, and loading a JSON
 * library would be most of the time it takes.
 */
final class TrinoRules {
  private static final String LAKE = "lake";
  private static final String ENGINEER = "engineer";
  private static final String ANALYST = "analyst";
  private static final List<String> PEOPLE = List.of(ANALYST, ENGINEER);
  private static final String QUERY_TIMEOUT = "query_max_run_time";

  private final Map<String, List<Rule>> sections = new LinkedHashMap<>();

  private TrinoRules() {}

  static String of(Contracts contracts) {
    TrinoRules rules = new TrinoRules();
    rules.catalogs();
    rules.schemas();
    rules.tables(contracts);
    rules.queries();
    rules.sessionProperties();
    List.of("functions", "procedures", "system_information", "impersonation", "authorization")
        .forEach(section -> rules.sections.put(section, List.of()));
    return rules.json();
  }

  private void catalogs() {
    List<Rule> rules = section("catalogs");
    rules.add(provisioner().with("catalog", LAKE).with("allow", "all"));
    PEOPLE.forEach(
        name ->
            person(
                rules,
                name,
                rule -> rule.with("catalog", "lake|system").with("allow", "read-only")));
    rules.add(watcher().with("catalog", LAKE).with("allow", "read-only"));
    rules.add(new Rule().with("allow", "none"));
  }

  private void schemas() {
    List<Rule> rules = section("schemas");
    rules.add(provisioner().with("catalog", LAKE).yes("owner"));
    rules.add(new Rule().no("owner"));
  }

  private void tables(Contracts contracts) {
    List<Rule> rules = section("tables");
    rules.add(
        provisioner().with("catalog", LAKE).with("privileges", List.of("SELECT", "OWNERSHIP")));
    for (String name : PEOPLE) {
      // What tools ask for their lists of tables; Trino shows in it what the person may see.
      person(
          rules,
          name,
          rule ->
              readable(
                  rule.with("catalog", "lake|system").with("schema", "information_schema|jdbc")));
      contracts.all().stream()
          .filter(Contract::isQueried)
          .filter(contract -> contract.grants().contains(reads(name)))
          .forEach(contract -> person(rules, name, rule -> readable(rule, contract, name)));
    }
    String watcher = Identity.WATCHER.id();
    contracts.all().stream()
        .filter(Contract::isQueried)
        .filter(contract -> contract.grants().contains(reads(watcher)))
        .forEach(contract -> rules.add(readable(watcher(), contract, watcher)));
    rules.add(new Rule().with("privileges", List.of()));
  }

  private void queries() {
    List<Rule> rules = section("queries");
    rules.add(provisioner().with("allow", List.of("execute")));
    rules.add(watcher().with("allow", List.of("execute")));
    person(rules, ANALYST, rule -> rule.with("allow", List.of("execute")));
    person(rules, ENGINEER, rule -> rule.with("allow", List.of("execute", "view")));
    rules.add(new Rule().with("allow", List.of()));
  }

  private void sessionProperties() {
    List<Rule> rules = section("system_session_properties");
    rules.add(provisioner().with("property", QUERY_TIMEOUT).yes("allow"));
    rules.add(watcher().with("property", QUERY_TIMEOUT).yes("allow"));
    // The query timeout of a JDBC tool is this property.
    person(rules, ANALYST, rule -> rule.with("property", QUERY_TIMEOUT).yes("allow"));
    person(rules, ENGINEER, rule -> rule.yes("allow"));
    rules.add(new Rule().no("allow"));
    section("catalog_session_properties").add(new Rule().no("allow"));
  }

  private static Rule readable(Rule rule, Contract contract, String person) {
    // Snapshots, files and partitions are for those who keep the lake, not for those who ask it.
    boolean keeper = person.equals(ENGINEER) && contract.kind() == Contract.Kind.TABLE;
    return readable(
        rule.with("catalog", LAKE)
            .with("schema", contract.namespace())
            .with("table", contract.table() + (keeper ? "(\\$[a-z_]+)?" : ""))
            .without(person.equals(ENGINEER) ? List.of() : restricted(contract)));
  }

  /** Columns that are for those who may see what the rows are about. */
  private static List<String> restricted(Contract contract) {
    return contract.fields().stream()
        .filter(field -> field.classification().equals(Optional.of("restricted")))
        .map(Field::name)
        .toList();
  }

  private static Rule readable(Rule rule) {
    return rule.with("privileges", List.of("SELECT"));
  }

  private static Contract.Grant reads(String person) {
    return new Contract.Grant(person, Contract.Access.READ);
  }

  private List<Rule> section(String name) {
    return sections.computeIfAbsent(name, key -> new ArrayList<>());
  }

  private static Rule provisioner() {
    return new Rule().with("user", Identity.PROVISIONER.id());
  }

  private static Rule watcher() {
    return new Rule().with("user", Identity.WATCHER.id());
  }

  private static void person(List<Rule> rules, String name, UnaryOperator<Rule> rest) {
    rules.add(rest.apply(new Rule().with("user", name)));
    rules.add(rest.apply(new Rule().with("group", name + "s")));
  }

  private String json() {
    return sections.entrySet().stream()
        .map(section -> "  \"%s\": %s".formatted(section.getKey(), json(section.getValue())))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String json(List<Rule> rules) {
    return rules.isEmpty()
        ? "[]"
        : rules.stream().map(Rule::json).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }
}
