package io.headwater.contracts;

import io.headwater.contracts.odcs.Nearest;
import io.headwater.contracts.odcs.OdcsContracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Every contract of the platform, validated together. */
public final class Contracts {
  private final List<Contract> contracts;

  private Contracts(List<Contract> contracts) {
    this.contracts = contracts.stream().sorted(Comparator.comparing(Contract::name)).toList();
  }

  /**
   * The contracts this build ships, from the class path.
   *
   * @throws ContractException naming file and line of every mistake
   */
  public static Contracts load() {
    return new Contracts(OdcsContracts.beside(Contracts.class));
  }

  /**
   * The contracts ({@code *.odcs.yaml}) below a folder.
   *
   * @throws ContractException naming file and line of every mistake
   */
  public static Contracts load(Path folder) {
    return new Contracts(OdcsContracts.below(folder));
  }

  /** Some contracts, which were validated among others. */
  static Contracts of(List<Contract> contracts) {
    return new Contracts(contracts);
  }

  /**
   * The contracts this build ships, with those of a file or below a folder: one of the same name
   * takes the place of the shipped one.
   *
   * @throws ContractException naming file and line of every mistake
   */
  public static Contracts loadWith(Path own) {
    return new Contracts(OdcsContracts.besideWith(Contracts.class, own));
  }

  /** Whether there is a contract below a folder, or the folder itself. */
  public static boolean hasAny(Path folder) {
    return Files.isDirectory(folder) && OdcsContracts.isAnyBelow(folder);
  }

  /** All contracts by name. */
  public List<Contract> all() {
    return contracts;
  }

  /** The contracts of one kind, by name. */
  public List<Contract> all(Contract.Kind kind) {
    return contracts.stream().filter(contract -> contract.kind() == kind).toList();
  }

  /** The namespaces that tables and views are in. */
  public List<String> namespaces() {
    return contracts.stream()
        .filter(Contract::isQueried)
        .map(Contract::namespace)
        .distinct()
        .toList();
  }

  /** The tables and views of one namespace, by name. */
  public List<Contract> namespace(String namespace) {
    return contracts.stream()
        .filter(Contract::isQueried)
        .filter(contract -> contract.namespace().equals(namespace))
        .toList();
  }

  /**
   * The contract of a topic, table or view.
   *
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  public Contract named(String name) {
    return contracts.stream()
        .filter(contract -> contract.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(noneNamed(name)));
  }

  private String noneNamed(String name) {
    List<String> names = contracts.stream().map(Contract::name).toList();
    return "There is no contract '%s'; %s"
        .formatted(
            name,
            Nearest.to(name, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are " + String.join(", ", names)));
  }
}
