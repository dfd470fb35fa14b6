package io.headwater.contracts.odcs;

import java.util.List;
import java.util.Set;

/** The custom properties of a field: how it partitions its table, and what it was called before. */
final class FieldProperties {
  private static final String ALIASES = "aliases";
  private static final Set<String> KNOWN = Set.of(PartitionReader.TRANSFORM, ALIASES);

  private FieldProperties() {}

  /** The properties, none of which is unknown. */
  static CustomProperties of(Mapping field) {
    CustomProperties properties = CustomProperties.of(field);
    for (String property : properties.values().keySet()) {
      if (!KNOWN.contains(property)) {
        field.problem(
            properties.locations().get(property),
            "unknown custom property '%s' of a field; known are %s"
                .formatted(property, String.join(", ", KNOWN.stream().sorted().toList())));
      }
    }
    return properties;
  }

  /** The names a field had before, newest first. */
  static List<String> aliases(Mapping field, CustomProperties properties, String name) {
    List<String> aliases =
        properties.value(ALIASES).map(names -> List.of(names.split(", ?"))).orElse(List.of());
    if (aliases.contains(name)) {
      field.problem(
          properties.locations().get(ALIASES),
          "aliases: '" + name + "' is what the field is called now; name what it was before");
    }
    return aliases;
  }
}
