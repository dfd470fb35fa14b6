package io.headwater.blueprint.page;

import io.headwater.blueprint.section.Flows;
import io.headwater.blueprint.section.Flows.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every dataset that goes further or is made of others, and what it is made of, as a drawing. */
final class SvgPicture {
  private static final int BOX_WIDTH = 196;
  private static final int BOX_HEIGHT = 20;
  private static final int ROW = 27;
  private static final int GAP = 54;
  private static final int MARGIN = 8;
  private static final String REFUSED = "_quarantine";

  private final List<Edge> edges;
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Integer> top = new HashMap<>();
  private final int width;
  private final int height;

  private SvgPicture(Flows flows) {
    edges = flows.edges().stream().filter(edge -> !edge.to().endsWith(REFUSED)).toList();
    List<List<String>> columns = new Depths(edges).columns();
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    width = columns.size() * (BOX_WIDTH + GAP) - GAP + 2 * MARGIN;
    height = rows * ROW + 2 * MARGIN;
    for (int column = 0; column < columns.size(); column++) {
      place(columns.get(column), MARGIN + column * (BOX_WIDTH + GAP));
    }
  }

  static String of(Flows flows) {
    return flows.edges().isEmpty() ? "" : new SvgPicture(flows).text();
  }

  private void place(List<String> column, int x) {
    double space = (height - 2.0 * MARGIN) / column.size();
    for (int row = 0; row < column.size(); row++) {
      left.put(column.get(row), x);
      top.put(column.get(row), (int) (MARGIN + row * space + (space - BOX_HEIGHT) / 2));
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "<svg class=\"flow\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"What each dataset is made of\">\n"
            .formatted(width, height, width, height));
    edges.forEach(edge -> text.append(line(edge)));
    left.keySet().stream().sorted().forEach(dataset -> text.append(box(dataset)));
    return text.append("</svg>").toString();
  }

  private String line(Edge edge) {
    int fromX = left.get(edge.from()) + BOX_WIDTH;
    int fromY = top.get(edge.from()) + BOX_HEIGHT / 2;
    int toX = left.get(edge.to());
    int toY = top.get(edge.to()) + BOX_HEIGHT / 2;
    int bend = Math.max(GAP / 2, (toX - fromX) / 2);
    return "<path d=\"M%d %dC%d %d %d %d %d %d\"><title>%s → %s, %s</title></path>\n"
        .formatted(
            fromX,
            fromY,
            fromX + bend,
            fromY,
            toX - bend,
            toY,
            toX,
            toY,
            Html.escaped(edge.from()),
            Html.escaped(edge.to()),
            Html.escaped(edge.by()));
  }

  private String box(String dataset) {
    return "<g class=\"%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/><text x=\"%d\" y=\"%d\">%s</text></g>\n"
        .formatted(
            layer(dataset),
            left.get(dataset),
            top.get(dataset),
            BOX_WIDTH,
            BOX_HEIGHT,
            left.get(dataset) + 6,
            top.get(dataset) + 14,
            Html.escaped(dataset));
  }

  /**
   * For its colour: what stands before the first dot or slash; a topic has a version at its end.
   */
  private static String layer(String dataset) {
    return dataset.indexOf('/') > 0 || dataset.indexOf('.') != dataset.lastIndexOf('.')
        ? "source"
        : dataset.substring(0, dataset.indexOf('.')).replaceAll("[^a-z]", "");
  }
}
