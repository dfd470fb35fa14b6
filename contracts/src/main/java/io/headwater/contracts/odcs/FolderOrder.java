package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Folders in an order in which each follows those it reads from, as far as there is one. */
final class FolderOrder {
  private FolderOrder() {}

  static Map<String, List<Contract>> of(Map<String, List<Contract>> folders) {
    Map<String, List<Contract>> waiting = new TreeMap<>(folders);
    Map<String, List<Contract>> ordered = new LinkedHashMap<>();
    while (!waiting.isEmpty()) {
      Optional<String> ready =
          waiting.keySet().stream().filter(folder -> isReady(folder, waiting)).findFirst();
      // Two that read from each other are as up to date as the run before left the other.
      String next = ready.orElseGet(waiting.keySet().iterator()::next);
      ordered.put(next, waiting.remove(next));
    }
    return ordered;
  }

  private static boolean isReady(String folder, Map<String, List<Contract>> waiting) {
    Set<String> others =
        waiting.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(folder))
            .flatMap(entry -> entry.getValue().stream())
            .map(Contract::name)
            .collect(Collectors.toSet());
    return waiting.get(folder).stream()
        .flatMap(contract -> contract.names("input").stream())
        .noneMatch(others::contains);
  }
}
