package io.headwater.batch;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which datasets read which, or are to be up to date only after another. */
final class Inputs {
  private Inputs() {}

  /**
   * Datasets in an order in which each follows those it reads and those it names in {@code after}.
   *
   * @throws ContractException when two wait for each other
   */
  static List<Contract> inOrder(List<Contract> datasets) {
    Map<String, Contract> waiting = new LinkedHashMap<>();
    datasets.forEach(dataset -> waiting.put(dataset.name(), dataset));
    List<Contract> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Contract next = ready(waiting);
      waiting.remove(next.name());
      ordered.add(next);
    }
    return ordered;
  }

  private static Contract ready(Map<String, Contract> waiting) {
    return waiting.values().stream()
        .filter(
            dataset ->
                Stream.of("input", "after")
                    .flatMap(property -> dataset.names(property).stream())
                    .noneMatch(waiting::containsKey))
        .findFirst()
        .orElseThrow(
            () ->
                new ContractException(
                    waiting.values().iterator().next().location(),
                    "reads, by way of others, itself: " + waiting.keySet()));
  }
}
