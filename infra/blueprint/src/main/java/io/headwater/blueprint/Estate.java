package io.headwater.blueprint;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.lineage.Lineage;
import io.headwater.platform.Identity;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Datasets of the platform and what is made of what; some of all, for a narrower blueprint. */
final class Estate {
  /** From the sources to people; others after them. */
  private static final List<String> LAYERS =
      List.of("log", "landing", "bronze", "silver", "gold", "live", "serving", "ops");

  private static final Comparator<Contract> IN_ORDER =
      Comparator.comparing((Contract contract) -> place(contract.layer()))
          .thenComparing(Contract::layer)
          .thenComparing(Contract::name);

  private final List<Contract> contracts;
  private final Lineage lineage;

  Estate(List<Contract> contracts, Lineage lineage) {
    this.contracts = contracts.stream().sorted(IN_ORDER).toList();
    this.lineage = lineage;
  }

  /** All of them, by layer and name. */
  List<Contract> all() {
    return contracts;
  }

  Lineage lineage() {
    return lineage;
  }

  /** Those of some names. */
  Estate only(Set<String> names) {
    return new Estate(
        contracts.stream().filter(contract -> names.contains(contract.name())).toList(), lineage);
  }

  Optional<Contract> find(String name) {
    return contracts.stream().filter(contract -> contract.name().equals(name)).findFirst();
  }

  /** The layers that something is in, from the sources to people. */
  List<String> layers() {
    return contracts.stream().map(Contract::layer).distinct().toList();
  }

  /** What comes from outside, and goes further. */
  List<Contract> sources() {
    return contracts.stream().filter(this::isSource).toList();
  }

  private boolean isSource(Contract contract) {
    return (contract.kind() == Kind.TOPIC || contract.kind() == Kind.LANDING)
        && lineage.inputs(contract.name()).isEmpty()
        && !lineage.outputs(contract.name()).isEmpty();
  }

  /** What people may read. */
  List<Contract> products() {
    return contracts.stream()
        .filter(contract -> Grants.isReadBy(contract, Identity.ANALYST))
        .toList();
  }

  /** What a dataset is directly made of, as far as it is here. */
  List<String> inputs(Contract contract) {
    return lineage.inputs(contract.name()).stream().filter(this::has).sorted().toList();
  }

  /** What is directly made of a dataset, as far as it is here. */
  List<String> outputs(Contract contract) {
    return lineage.outputs(contract.name()).stream().filter(this::has).sorted().toList();
  }

  /** What is made of a dataset by any number of steps, as far as it is here, by layer and name. */
  List<Contract> consumers(Contract contract) {
    Set<String> names = new LinkedHashSet<>(lineage.consumers(contract.name()));
    return contracts.stream().filter(each -> names.contains(each.name())).toList();
  }

  private boolean has(String name) {
    return find(name).isPresent();
  }

  /** By which layers a dataset is made, or read when it comes from outside. */
  Set<Pipeline> pipelines(Contract contract) {
    if (contract.kind() == Kind.VIEW) {
      Set<Pipeline> all = EnumSet.noneOf(Pipeline.class);
      lineage
          .inputs(contract.name())
          .forEach(input -> find(input).ifPresent(found -> all.addAll(pipelines(found))));
      return all;
    }
    Set<Pipeline> makers = identities(contract, Access.WRITE);
    return makers.isEmpty() ? identities(contract, Access.READ) : makers;
  }

  private static Set<Pipeline> identities(Contract contract, Access access) {
    Set<Pipeline> pipelines = EnumSet.noneOf(Pipeline.class);
    List<String> identities = Grants.identities(contract, access);
    if (identities.contains(Identity.STREAMING.id())) {
      pipelines.add(Pipeline.STREAMING);
    }
    if (identities.contains(Identity.BATCH.id())) {
      pipelines.add(Pipeline.BATCH);
    }
    return pipelines;
  }

  private static int place(String layer) {
    return LAYERS.contains(layer) ? LAYERS.indexOf(layer) : LAYERS.size();
  }
}
