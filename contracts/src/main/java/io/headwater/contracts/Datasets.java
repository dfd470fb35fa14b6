package io.headwater.contracts;

import io.headwater.contracts.odcs.OwnContracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The datasets of the platform and those that a person added, each in a folder of its own with its
 * contracts and queries. What is wrong with one of these leaves that one out, whole, and nothing
 * else.
 *
 * @param shipped the contracts this build ships
 * @param own those of each folder by its name; a folder after those it reads from
 * @param problems what is wrong with folders that are left out, with file and line
 */
public record Datasets(Contracts shipped, Map<String, Contracts> own, List<String> problems) {
  public Datasets {
    own = new LinkedHashMap<>(own);
    problems = List.copyOf(problems);
  }

  /**
   * The shipped datasets and those in the folders below one; only the shipped ones when it is not
   * there.
   *
   * @throws ContractException when what is shipped cannot be used
   */
  public static Datasets load(Path folder) {
    OwnContracts read = OwnContracts.below(folder, Contracts.class);
    Map<String, Contracts> own = new LinkedHashMap<>();
    read.own().forEach((name, contracts) -> own.put(name, Contracts.of(contracts)));
    return new Datasets(Contracts.of(read.shipped()), own, read.problems());
  }

  /** All contracts by name. */
  public Contracts all() {
    List<Contract> all = new ArrayList<>(shipped.all());
    own.values().forEach(contracts -> all.addAll(contracts.all()));
    return Contracts.of(all);
  }

  /** The folder that a message is about: it names a file or a dataset of it. */
  public Optional<String> namedIn(String message) {
    return own.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().all().stream()
                    .anyMatch(
                        contract ->
                            message.contains(contract.location().file())
                                || message.contains(contract.name())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What is left without one of them. */
  public Datasets without(String name, String problem) {
    Map<String, Contracts> left = new LinkedHashMap<>(own);
    left.remove(name);
    List<String> told = new ArrayList<>(problems);
    told.add(problem);
    return new Datasets(shipped, left, told);
  }
}
