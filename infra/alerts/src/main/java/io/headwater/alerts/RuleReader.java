package io.headwater.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a file of rules and keeps what is wrong with it, all of it, with its lines. */
final class RuleReader {
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "dead-letter-share", Set.of("topic", "above", "window", "at-least"),
          "lag", Set.of("stream", "topic", "above"),
          "freshness", Set.of("table", "topic", "older-than"),
          "anomaly", Set.of("topic", "holds"),
          "reconciliation-drift", Set.of(),
          "undeclared-fields", Set.of("within"),
          "stream-stopped", Set.of());
  private static final Set<String> COMMON = Set.of("name", "kind", "severity", "for");

  private final Mistakes mistakes;
  private final Set<String> names = new HashSet<>();

  RuleReader(String file) {
    mistakes = new Mistakes(file);
  }

  /**
   * @throws RuleException with a line for every mistake
   */
  List<Rule> read(String text) {
    List<Rule> rules = new ArrayList<>();
    compose(text)
        .ifPresent(root -> elements(root).forEach(node -> rule(node).ifPresent(rules::add)));
    mistakes.refuse();
    return rules;
  }

  private Optional<Node> compose(String text) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      if (root.isEmpty()) {
        mistakes.add(1, "the file is empty; write 'rules: []' for no rule at all");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      mistakes.add(line, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      mistakes.add(1, "this is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private List<Node> elements(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      mistakes.add(root, "the file must be a mapping with the key 'rules'");
      return List.of();
    }
    Entries file = new Entries(mapping, mistakes).knows(Set.of("rules"));
    Optional<Node> list = file.node("rules");
    if (list.isPresent() && list.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    mistakes.add(list.orElse(root), "'rules' must be there and be a list");
    return List.of();
  }

  private Optional<Rule> rule(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      mistakes.add(node, "a rule must be a mapping of keys to values");
      return Optional.empty();
    }
    Entries entries = new Entries(mapping, mistakes);
    String kind = entries.oneOf("kind", KEYS.keySet());
    if (!KEYS.containsKey(kind)) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>(COMMON);
    known.addAll(KEYS.get(kind));
    return Optional.of(rule(kind, entries.knows(known)));
  }

  private Rule rule(String kind, Entries entries) {
    Terms terms = terms(entries);
    return switch (kind) {
      case "dead-letter-share" ->
          new DeadLetterShare(
              terms,
              entries.topic("topic"),
              entries.share("above"),
              entries.duration("window"),
              entries.count("at-least"));
      case "lag" ->
          new Lag(terms, entries.text("stream"), entries.topic("topic"), entries.count("above"));
      case "freshness" ->
          new Freshness(
              terms,
              entries.table("table"),
              entries.topic("topic"),
              entries.duration("older-than"));
      case "anomaly" -> new AnomalySeen(terms, entries.topic("topic"), entries.duration("holds"));
      case "reconciliation-drift" -> new Drift(terms);
      case "undeclared-fields" -> new Undeclared(terms, entries.duration("within"));
      default -> new StreamStopped(terms);
    };
  }

  private Terms terms(Entries entries) {
    String name = entries.text("name");
    if (!names.add(name)) {
      mistakes.add(entries.line("name"), "there is another rule '%s'; rename one".formatted(name));
    }
    Severity severity = entries.severity("severity");
    return new Terms(name, severity, entries.duration("for", Duration.ZERO));
  }
}
