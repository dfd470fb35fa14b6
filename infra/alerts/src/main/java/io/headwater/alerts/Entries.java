package io.headwater.alerts;

import io.headwater.contracts.odcs.Nearest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of one rule; after a mistake a harmless value stands in, as the file is refused. */
final class Entries {
  private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9._-]{0,200}");
  private static final Pattern TABLE = Pattern.compile("live\\.[a-z][a-z0-9_]*");

  private final MappingNode mapping;
  private final Mistakes mistakes;
  private final Map<String, Node> values = new LinkedHashMap<>();

  Entries(MappingNode mapping, Mistakes mistakes) {
    this.mapping = mapping;
    this.mistakes = mistakes;
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (values.putIfAbsent(key, entry.getValueNode()) != null) {
        mistakes.add(entry.getKeyNode(), "'" + key + "' is there twice; keep one");
      }
    }
  }

  /** Refuses every key that is not known. */
  Entries knows(Set<String> known) {
    values.forEach(
        (key, node) -> {
          if (!known.contains(key)) {
            mistakes.add(node, "unknown key '" + key + "'" + hint(key, known));
          }
        });
    return this;
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  int line(String key) {
    return node(key).orElse(mapping).getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  String text(String key) {
    return given(key, "text").orElse("");
  }

  String oneOf(String key, Set<String> known) {
    Optional<String> word = given(key, "one of " + sorted(known));
    word.filter(given -> !known.contains(given))
        .ifPresent(given -> wrong(key, given, "one of " + sorted(known) + hint(given, known)));
    return word.orElse("");
  }

  Severity severity(String key) {
    Set<String> known =
        Arrays.stream(Severity.values()).map(Severity::name).collect(Collectors.toSet());
    String word = oneOf(key, known);
    return known.contains(word) ? Severity.valueOf(word) : Severity.info;
  }

  String topic(String key) {
    return parsed(key, "the name of a topic", Entries::topicName).orElse("");
  }

  String table(String key) {
    return parsed(key, "a table such as live.sales_per_minute", Entries::tableName).orElse("");
  }

  /** From 0 to 1, written with or without a percent sign. */
  double share(String key) {
    return parsed(key, "a share such as 5%", Entries::shareOf).orElse(1.0);
  }

  long count(String key) {
    return parsed(key, "a whole number such as 100", Entries::countOf).orElse(0L);
  }

  Duration duration(String key) {
    return parsed(key, "a duration such as 30s, 5m or 24h", Entries::durationOf)
        .orElse(Duration.ZERO);
  }

  Duration duration(String key, Duration otherwise) {
    return values.containsKey(key) ? duration(key) : otherwise;
  }

  private <T> Optional<T> parsed(
      String key, String expected, Function<String, Optional<T>> parser) {
    Optional<String> text = given(key, expected);
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      wrong(key, text.get(), expected);
    }
    return value;
  }

  private Optional<String> given(String key, String expected) {
    Node node = values.get(key);
    if (node == null) {
      mistakes.add(mapping, "'%s' is missing; add it: %s".formatted(key, expected));
    } else if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    } else {
      mistakes.add(node, "'%s' must be %s".formatted(key, expected));
    }
    return Optional.empty();
  }

  private void wrong(String key, String text, String expected) {
    mistakes.add(line(key), "'%s' is '%s'; it must be %s".formatted(key, text, expected));
  }

  private static Optional<String> topicName(String text) {
    return Optional.of(text).filter(TOPIC.asMatchPredicate());
  }

  private static Optional<String> tableName(String text) {
    return Optional.of(text).filter(TABLE.asMatchPredicate());
  }

  private static Optional<Double> shareOf(String text) {
    try {
      BigDecimal number = new BigDecimal(text.replaceFirst("\\s*%$", ""));
      double share = (text.endsWith("%") ? number.movePointLeft(2) : number).doubleValue();
      return Optional.of(share).filter(value -> value >= 0 && value < 1);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> countOf(String text) {
    return text.matches("\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Optional<Duration> durationOf(String text) {
    if (!text.matches("\\d{1,6}[smh]")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }

  private static String hint(String word, Set<String> known) {
    return Nearest.to(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }
}
