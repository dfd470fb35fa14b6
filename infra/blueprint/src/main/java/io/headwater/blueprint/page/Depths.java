package io.headwater.blueprint.page;

import io.headwater.blueprint.section.Flows.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Datasets in columns, each to the right of all it is made of, and beside these as near as it gets.
 */
final class Depths {
  private final Map<String, Set<String>> inputs = new TreeMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  Depths(List<Edge> edges) {
    for (Edge edge : edges) {
      inputs.computeIfAbsent(edge.to(), _ -> new TreeSet<>()).add(edge.from());
      inputs.computeIfAbsent(edge.from(), _ -> new TreeSet<>());
    }
    inputs.keySet().forEach(name -> depth(name, new HashSet<>()));
  }

  private int depth(String name, Set<String> above) {
    Integer known = depths.get(name);
    if (known != null) {
      return known;
    }
    above.add(name);
    int depth =
        inputs.get(name).stream()
            .filter(input -> !above.contains(input))
            .mapToInt(input -> depth(input, above) + 1)
            .max()
            .orElse(0);
    above.remove(name);
    depths.put(name, depth);
    return depth;
  }

  /** The columns from left to right, each from top to bottom. */
  List<List<String>> columns() {
    SortedMap<Integer, List<String>> byDepth = new TreeMap<>();
    inputs
        .keySet()
        .forEach(
            name -> byDepth.computeIfAbsent(depths.get(name), _ -> new ArrayList<>()).add(name));
    Map<String, Double> places = new HashMap<>();
    List<List<String>> columns = new ArrayList<>();
    for (List<String> column : byDepth.values()) {
      List<String> sorted =
          column.stream()
              .sorted(
                  Comparator.comparingDouble((String name) -> wanted(name, places))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      for (int i = 0; i < sorted.size(); i++) {
        places.put(sorted.get(i), (i + 1.0) / (sorted.size() + 1));
      }
      columns.add(sorted);
    }
    return columns;
  }

  private double wanted(String name, Map<String, Double> places) {
    return inputs.get(name).stream()
        .filter(places::containsKey)
        .mapToDouble(places::get)
        .average()
        .orElse(0);
  }
}
