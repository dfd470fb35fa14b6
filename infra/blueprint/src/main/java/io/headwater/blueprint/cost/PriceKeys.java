package io.headwater.blueprint.cost;

import io.headwater.contracts.Location;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of a mapping in a price file; what is wrong with them is kept with its line. */
final class PriceKeys {
  private final String file;
  private final List<String> mistakes;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param what the mapping is, for a message
   */
  PriceKeys(String file, List<String> mistakes, Node node, String what) {
    this.file = file;
    this.mistakes = mistakes;
    this.node = node;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(each -> put(each.getKeyNode(), each.getValueNode()));
    } else {
      mistake(node, what + " must be a mapping of keys to values");
    }
  }

  private void put(Node key, Node value) {
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (values.putIfAbsent(name, value) != null) {
      mistake(key, "'" + name + "' is there twice; keep one");
    }
  }

  /** Refuses every key that is not known, and misses each that is not there. */
  PriceKeys are(Set<String> known) {
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            mistake(
                value,
                "unknown key '%s'; there are %s"
                    .formatted(key, String.join(", ", new TreeSet<>(known))));
          }
        });
    new TreeSet<>(known)
        .stream()
            .filter(key -> !values.containsKey(key))
            .forEach(key -> mistake(node, "'" + key + "' is missing; add it"));
    return this;
  }

  Optional<PriceKeys> below(String key) {
    return Optional.ofNullable(values.get(key))
        .map(value -> new PriceKeys(file, mistakes, value, "'" + key + "'"));
  }

  String text(String key) {
    Node value = values.get(key);
    if (value == null) {
      return "";
    }
    String text = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    if (text.isEmpty()) {
      mistake(value, "'" + key + "' must be a text");
    }
    return text;
  }

  LocalDate date(String key) {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      if (!text.isEmpty()) {
        mistake(
            values.get(key),
            "'%s' is '%s'; it must be a date such as 2026-11-01".formatted(key, text));
      }
      return LocalDate.EPOCH;
    }
  }

  BigDecimal amount(String key) {
    String text = text(key);
    if (text.matches("\\d{1,12}(\\.\\d{1,12})?")) {
      return new BigDecimal(text);
    }
    if (!text.isEmpty()) {
      mistake(
          values.get(key),
          "'%s' is '%s'; it must be a number of 0 or more, such as 0.02".formatted(key, text));
    }
    return BigDecimal.ZERO;
  }

  /** A text that has to be just this. */
  void is(String key, String expected) {
    String text = text(key);
    if (!text.isEmpty() && !text.equals(expected)) {
      mistake(values.get(key), "'%s' is '%s'; it must be '%s'".formatted(key, text, expected));
    }
  }

  private void mistake(Node place, String mistake) {
    int line = place.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    mistakes.add(new Location(file, line) + ": " + mistake);
  }
}
