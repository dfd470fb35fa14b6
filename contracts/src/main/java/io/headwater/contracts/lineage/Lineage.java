package io.headwater.contracts.lineage;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Contracts;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which dataset is made of which. A table names its inputs in its contract, a view in its query;
 * what breaks the rules of a table goes to its quarantine.
 */
public final class Lineage {
  private final SortedMap<String, Set<String>> upstream = new TreeMap<>();
  private final SortedMap<String, Set<String>> downstream = new TreeMap<>();

  private Lineage() {}

  /** The lineage of contracts, with the queries of their views. */
  public static Lineage of(Contracts contracts, Queries queries) {
    Lineage lineage = new Lineage();
    Set<String> known = new TreeSet<>(contracts.all().stream().map(Contract::name).toList());
    for (Contract contract : contracts.all()) {
      inputs(contract, queries).stream()
          .filter(known::contains)
          .forEach(input -> lineage.add(input, contract.name()));
    }
    return lineage;
  }

  private static Collection<String> inputs(Contract contract, Queries queries) {
    return contract.kind() == Kind.VIEW
        ? queries.of(contract).map(ReadTables::of).orElse(Set.of())
        : contract.names("input");
  }

  private void add(String input, String output) {
    upstream.computeIfAbsent(output, name -> new LinkedHashSet<>()).add(input);
    downstream.computeIfAbsent(input, name -> new TreeSet<>()).add(output);
  }

  /** What a dataset is made of. */
  public List<String> inputs(String dataset) {
    return List.copyOf(upstream.getOrDefault(dataset, Set.of()));
  }

  /** What is made of a dataset. */
  public List<String> outputs(String dataset) {
    return List.copyOf(downstream.getOrDefault(dataset, Set.of()));
  }

  /** All that a dataset is made of, by way of others too, the nearest first. */
  public List<String> origins(String dataset) {
    return reached(dataset, upstream);
  }

  /** All that is made of a dataset, by way of others too, the nearest first. */
  public List<String> consumers(String dataset) {
    return reached(dataset, downstream);
  }

  private static List<String> reached(String start, Map<String, Set<String>> edges) {
    Set<String> reached = new LinkedHashSet<>();
    Queue<String> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      for (String neighbour : edges.getOrDefault(next.remove(), Set.of())) {
        if (!neighbour.equals(start) && reached.add(neighbour)) {
          next.add(neighbour);
        }
      }
    }
    return List.copyOf(reached);
  }
}
