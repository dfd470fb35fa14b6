package io.headwater.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads table rules as Trino does: the first whose patterns match a user and table decides. */
record TableRules(JsonNode rules) {
  static TableRules parse(String json) throws IOException {
    return new TableRules(new ObjectMapper().readTree(json).get("tables"));
  }

  /** What a user who is in no group may do with {@code schema.table} of the lake. */
  List<String> privileges(String user, String table) {
    String[] names = table.split("\\.", 2);
    for (JsonNode rule : rules) {
      if (!rule.has("group")
          && matches(rule, "user", user)
          && matches(rule, "catalog", "lake")
          && matches(rule, "schema", names[0])
          && matches(rule, "table", names[1])) {
        List<String> privileges = new ArrayList<>();
        rule.get("privileges").forEach(privilege -> privileges.add(privilege.asText()));
        return privileges;
      }
    }
    return List.of();
  }

  private static boolean matches(JsonNode rule, String member, String value) {
    return !rule.has(member) || value.matches(rule.get(member).asText());
  }
}
