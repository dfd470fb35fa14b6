package io.headwater.contracts;

import java.nio.file.Path;
import java.util.List;

/** Every contract of the platform, validated together. */
public final class Contracts {
  private final List<Contract> contracts;

  private Contracts(List<Contract> contracts) {
    this.contracts = List.copyOf(contracts);
  }

  /**
   * The contracts this build ships, from the class path.
   *
   * @throws ContractException naming file and line of every mistake
   */
  public static Contracts load() {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The contracts ({@code *.odcs.yaml}) below a folder.
   *
   * @throws ContractException naming file and line of every mistake
   */
  public static Contracts load(Path folder) {
    throw new UnsupportedOperationException("not yet");
  }

  /** All contracts by name. */
  public List<Contract> all() {
    return contracts;
  }

  /** The contracts of one kind, by name. */
  public List<Contract> all(Contract.Kind kind) {
    return contracts.stream().filter(contract -> contract.kind() == kind).toList();
  }

  /** The tables and views of one namespace, by name. */
  public List<Contract> namespace(String namespace) {
    return contracts.stream()
        .filter(contract -> contract.kind() != Contract.Kind.TOPIC)
        .filter(contract -> contract.namespace().equals(namespace))
        .toList();
  }

  /**
   * The contract of a topic, table or view.
   *
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  public Contract named(String name) {
    throw new UnsupportedOperationException("not yet");
  }
}
