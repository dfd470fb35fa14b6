package io.headwater.provision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.List;

/**
 * Trino's file-based access control. The first rule that matches decides and none matching denies;
 * a section that is missing grants everything, so each is written, if only to be empty. A person is
 * known by user name, or by a group of that name in the plural.
 */
final class TrinoRules {
  private static final String CATALOG = "lake";
  private static final List<String> PEOPLE = List.of("analyst", "engineer");

  private final ObjectNode rules = JsonNodeFactory.instance.objectNode();

  private TrinoRules() {}

  static String of(Contracts contracts) {
    TrinoRules rules = new TrinoRules();
    rules.catalogs();
    rules.schemas();
    rules.tables(contracts);
    rules.queries();
    rules.properties();
    List.of("functions", "procedures", "system_information", "impersonation", "authorization")
        .forEach(rules.rules::putArray);
    return rules.text();
  }

  private void catalogs() {
    ArrayNode catalogs = rules.putArray("catalogs");
    user(catalogs, Identities.PROVISIONER).put("catalog", CATALOG).put("allow", "all");
    for (String person : PEOPLE) {
      for (ObjectNode rule : person(catalogs, person)) {
        rule.put("catalog", CATALOG + "|system").put("allow", "read-only");
      }
    }
    catalogs.addObject().put("allow", "none");
  }

  private void schemas() {
    ArrayNode schemas = rules.putArray("schemas");
    user(schemas, Identities.PROVISIONER).put("catalog", CATALOG).put("owner", true);
    schemas.addObject().put("owner", false);
  }

  private void tables(Contracts contracts) {
    ArrayNode tables = rules.putArray("tables");
    privileges(user(tables, Identities.PROVISIONER).put("catalog", CATALOG), "SELECT", "OWNERSHIP");
    for (String person : PEOPLE) {
      // What a JDBC tool asks for its list of tables; Trino shows in it what the person may see.
      person(tables, person)
          .forEach(
              rule -> privileges(rule.put("catalog", "system").put("schema", "jdbc"), "SELECT"));
      contracts.all().stream()
          .filter(contract -> contract.kind() != Contract.Kind.TOPIC)
          .filter(contract -> contract.grants().contains(reads(person)))
          .forEach(contract -> readable(tables, person, contract));
    }
    privileges(tables.addObject());
  }

  private void readable(ArrayNode tables, String person, Contract contract) {
    // Snapshots, files and partitions are for those who keep the lake, not for those who ask it.
    String metadata =
        person.equals("engineer") && contract.kind() == Contract.Kind.TABLE ? "(\\$[a-z_]+)?" : "";
    for (ObjectNode rule : person(tables, person)) {
      rule.put("catalog", CATALOG)
          .put("schema", contract.namespace())
          .put("table", contract.table() + metadata);
      privileges(rule, "SELECT");
    }
  }

  private void queries() {
    ArrayNode queries = rules.putArray("queries");
    user(queries, Identities.PROVISIONER).putArray("allow").add("execute");
    person(queries, "engineer").forEach(rule -> rule.putArray("allow").add("execute").add("view"));
    person(queries, "analyst").forEach(rule -> rule.putArray("allow").add("execute"));
    queries.addObject().putArray("allow");
  }

  private void properties() {
    ArrayNode system = rules.putArray("system_session_properties");
    user(system, Identities.PROVISIONER).put("property", "query_max_run_time").put("allow", true);
    person(system, "engineer").forEach(rule -> rule.put("allow", true));
    // A JDBC tool's query timeout is this property.
    person(system, "analyst")
        .forEach(rule -> rule.put("property", "query_max_run_time").put("allow", true));
    system.addObject().put("allow", false);
    rules.putArray("catalog_session_properties").addObject().put("allow", false);
  }

  private static Contract.Grant reads(String person) {
    return new Contract.Grant(person, Contract.Access.READ);
  }

  private static ObjectNode user(ArrayNode section, String name) {
    return section.addObject().put("user", name);
  }

  private static List<ObjectNode> person(ArrayNode section, String name) {
    return List.of(user(section, name), section.addObject().put("group", name + "s"));
  }

  private static void privileges(ObjectNode rule, String... privileges) {
    ArrayNode all = rule.putArray("privileges");
    List.of(privileges).forEach(all::add);
  }

  private String text() {
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rules)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree is always JSON", e);
    }
  }
}
