package io.headwater.alerts;

import io.headwater.contracts.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a file of rules; a person sees it all at once. */
final class Mistakes {
  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  void add(Node node, String text) {
    add(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), text);
  }

  void add(int line, String text) {
    found.add(new Mistake(new Location(file, line), text));
  }

  /** Throws when there was any. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new RuleException(
          found.stream()
              .sorted(Comparator.comparingInt(mistake -> mistake.place().line()))
              .map(mistake -> mistake.place() + ": " + mistake.text())
              .toList());
    }
  }

  private record Mistake(Location place, String text) {}
}
