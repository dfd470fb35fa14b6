package io.headwater.blueprint.page;

import io.headwater.blueprint.section.Flows;
import io.headwater.blueprint.section.Flows.Edge;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sources and the layers they reach, as a flowchart; how many steps an arrow stands for is on it.
 */
final class MermaidPicture {
  private final Set<String> sources = new TreeSet<>();
  private final Map<String, Integer> arrows = new TreeMap<>();

  private MermaidPicture(Flows flows) {
    flows.paths().forEach(path -> sources.add(path.source()));
    for (Edge edge : flows.edges()) {
      String from = node(edge.from());
      String to = node(edge.to());
      if (!from.equals(to)) {
        arrows.merge("%s -- \"%s, %%d\" --> %s".formatted(from, edge.by(), to), 1, Integer::sum);
      }
    }
  }

  static String of(Flows flows) {
    return new MermaidPicture(flows).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    sources.forEach(source -> text.append("  %s[\"%s\"]\n".formatted(node(source), source)));
    arrows.forEach((arrow, steps) -> text.append("  ").append(arrow.formatted(steps)).append('\n'));
    return text.toString();
  }

  /** A source is drawn by itself, of other datasets their layer. */
  private String node(String dataset) {
    return sources.contains(dataset)
        ? dataset.replaceAll("[^A-Za-z0-9]", "_")
        : dataset.substring(0, dataset.indexOf('.'));
  }
}
