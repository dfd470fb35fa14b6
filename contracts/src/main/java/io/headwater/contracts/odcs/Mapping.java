package io.headwater.contracts.odcs;

import io.headwater.contracts.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A mapping of a contract file, read key by key; what is wrong with it is kept as a problem. */
final class Mapping {
  private final ContractYaml yaml;
  private final Location location;
  private final Map<String, Node> values = new LinkedHashMap<>();

  Mapping(ContractYaml yaml, MappingNode node) {
    this.yaml = yaml;
    this.location = yaml.location(node);
    node.getValue().forEach(this::put);
  }

  private void put(NodeTuple entry) {
    String key = yaml.scalar(entry.getKeyNode(), "a key").orElse("");
    Node value = entry.getValueNode();
    if (values.putIfAbsent(key, value) != null) {
      yaml.problem(entry.getKeyNode(), "'" + key + "' is there twice; keep one");
    }
    if (value.isRecursive()) {
      yaml.problem(value, "'" + key + "' contains itself");
      values.remove(key);
    }
  }

  /** Where the mapping starts. */
  Location location() {
    return location;
  }

  /** Where the value of a key stands, or the mapping when it has no such key. */
  Location location(String key) {
    return values.containsKey(key) ? yaml.location(values.get(key)) : location;
  }

  /** Refuses every key that is not known. */
  Mapping knows(Set<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        yaml.problem(location(key), "unknown key '" + key + "'" + Nearest.question(key, known));
      }
    }
    return this;
  }

  /** The text of a key that must be there. */
  Optional<String> required(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty() && !isCollection(key)) {
      yaml.problem(location, "'" + key + "' is missing; add it");
    }
    return text;
  }

  /** The text of a key; empty when it is not there or blank. */
  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .flatMap(node -> yaml.scalar(node, "'" + key + "'"))
        .filter(text -> !text.isBlank());
  }

  /** The text of a key as something else; what cannot be made of it is a problem. */
  <T> Optional<T> parsed(String key, Function<String, Optional<T>> parser, String expected) {
    Optional<String> text = text(key);
    Optional<T> parsed = text.flatMap(parser);
    if (text.isPresent() && parsed.isEmpty()) {
      yaml.problem(
          location(key), "'%s' is '%s'; it must be %s".formatted(key, text.get(), expected));
    }
    return parsed;
  }

  /** True or false; false when the key is not there. */
  boolean flag(String key) {
    return parsed(key, Texts::flag, "true or false").orElse(false);
  }

  /** The mapping of a key. */
  Optional<Mapping> mapping(String key) {
    return Optional.ofNullable(values.get(key))
        .flatMap(node -> yaml.mapping(node, "'" + key + "'"));
  }

  /** The mappings in the list of a key; none when it is not there. */
  List<Mapping> mappings(String key) {
    return yaml.elements(values.get(key), "'" + key + "'").stream()
        .flatMap(node -> yaml.mapping(node, "an element of '" + key + "'").stream())
        .toList();
  }

  /** The texts in the list of a key; none when it is not there. */
  List<String> texts(String key) {
    return yaml.elements(values.get(key), "'" + key + "'").stream()
        .flatMap(node -> yaml.scalar(node, "an element of '" + key + "'").stream())
        .toList();
  }

  /** Keeps a problem with the mapping as a whole. */
  void problem(String problem) {
    yaml.problem(location, problem);
  }

  /** Keeps a problem with the value of a key. */
  void problem(String key, String problem) {
    yaml.problem(location(key), problem);
  }

  /** Keeps a problem at a place below. */
  void problem(Location place, String problem) {
    yaml.problem(place, problem);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  private boolean isCollection(String key) {
    return has(key) && !yaml.isScalar(values.get(key));
  }
}
