package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The custom properties of a dataset or a field, each with the place of its value. */
record CustomProperties(Map<String, String> values, Map<String, Location> locations) {

  static CustomProperties of(Mapping owner) {
    CustomProperties properties =
        new CustomProperties(new LinkedHashMap<>(), new LinkedHashMap<>());
    owner.mappings("customProperties").forEach(properties::read);
    return properties;
  }

  /** Those of a contract that no file has. */
  static CustomProperties of(Contract derived) {
    return new CustomProperties(Map.of(), Map.of())
        .orElse(derived.properties(), derived.location());
  }

  /** These, and others where they have none of that name. */
  CustomProperties orElse(Map<String, String> others, Location location) {
    CustomProperties all =
        new CustomProperties(new LinkedHashMap<>(values), new LinkedHashMap<>(locations));
    others.forEach(
        (property, value) -> {
          all.values.putIfAbsent(property, value);
          all.locations.putIfAbsent(property, location);
        });
    return all;
  }

  Optional<String> value(String property) {
    return Optional.ofNullable(values.get(property));
  }

  /** Refuses a property that is nearly a known one: it would silently not be read. */
  void refuseMistyped(Mapping owner, Set<String> known) {
    for (String property : values.keySet()) {
      String question = Nearest.question(property, known);
      if (!known.contains(property) && !question.isEmpty()) {
        owner.problem(
            locations.get(property), "unknown custom property '" + property + "'" + question);
      }
    }
  }

  private void read(Mapping entry) {
    entry.knows(Keys.CUSTOM_PROPERTY);
    Optional<String> property = entry.required("property");
    Optional<String> value = entry.required("value");
    if (property.isPresent() && value.isPresent()) {
      put(entry, property.get(), value.get());
    }
  }

  private void put(Mapping entry, String property, String value) {
    if (values.putIfAbsent(property, value) != null) {
      entry.problem("the custom property '" + property + "' is there twice; keep one");
    }
    locations.putIfAbsent(property, entry.location("value"));
  }
}
