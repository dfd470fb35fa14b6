package io.headwater.contracts.odcs;

import io.headwater.contracts.Location;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The YAML of one contract file: nodes that know their line, and problems told with it. */
final class ContractYaml {
  private final ContractFile file;
  private final Problems problems;

  ContractYaml(ContractFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The file's mapping; empty, with a problem, when it is none. */
  Optional<Mapping> root() {
    LoadSettings settings = LoadSettings.builder().setLabel(file.path()).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(file.text());
      if (root.isEmpty()) {
        problems.add(line(1), "the file is empty; write a contract or remove it");
      }
      return root.flatMap(node -> mapping(node, "the file"));
    } catch (MarkedYamlEngineException e) {
      problems.add(syntaxError(e), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(line(1), "this is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  Optional<Mapping> mapping(Node node, String what) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Mapping(this, mapping));
    }
    problem(node, what + " must be a mapping of keys to values");
    return Optional.empty();
  }

  Optional<String> scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problem(node, what + " must be a single value");
    return Optional.empty();
  }

  /** The elements of a list; none when there is no list. */
  List<Node> elements(Node node, String what) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(node, what + " must be a list");
    return List.of();
  }

  boolean isScalar(Node node) {
    return node instanceof ScalarNode;
  }

  Location location(Node node) {
    return node.getStartMark().map(this::at).orElseGet(() -> line(1));
  }

  void problem(Node node, String problem) {
    problem(location(node), problem);
  }

  void problem(Location location, String problem) {
    problems.add(location, problem);
  }

  private Location syntaxError(MarkedYamlEngineException e) {
    return e.getProblemMark().or(e::getContextMark).map(this::at).orElseGet(() -> line(1));
  }

  private Location at(Mark mark) {
    return line(mark.getLine() + 1);
  }

  private Location line(int line) {
    return new Location(file.path(), line);
  }
}
