package io.headwater.provision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule of Trino's access control: whom and what it is about, and what it allows. */
final class Rule {
  private final Map<String, String> members = new LinkedHashMap<>();

  /** Adds a member that is a text. */
  Rule with(String name, String text) {
    members.put(name, quoted(text));
    return this;
  }

  /** Adds a member that is a list of texts, which may be empty. */
  Rule with(String name, List<String> texts) {
    members.put(name, texts.stream().map(Rule::quoted).collect(Collectors.joining(", ", "[", "]")));
    return this;
  }

  /** Adds the columns that may not be read, if there are any. */
  Rule without(List<String> columns) {
    if (!columns.isEmpty()) {
      members.put(
          "columns",
          columns.stream()
              .map(column -> "{\"name\": %s, \"allow\": false}".formatted(quoted(column)))
              .collect(Collectors.joining(", ", "[", "]")));
    }
    return this;
  }

  Rule yes(String name) {
    members.put(name, "true");
    return this;
  }

  Rule no(String name) {
    members.put(name, "false");
    return this;
  }

  /** The rule as a JSON object on one line. */
  String json() {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ": " + member.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Names and patterns hold no control characters. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
