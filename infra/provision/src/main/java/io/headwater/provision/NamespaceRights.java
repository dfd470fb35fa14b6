package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which namespaces of the lake the contracts of the tables let a job read or write. */
final class NamespaceRights {
  /** The jobs that reach tables through the catalog. */
  static final List<Identity> JOBS =
      List.of(Identity.BATCH, Identity.STREAMING, Identity.RECONCILER);

  private NamespaceRights() {}

  /**
   * A job's namespaces, each with the most that a contract in it grants; writing includes reading.
   */
  static SortedMap<String, Contract.Access> of(Contracts contracts, Identity job) {
    SortedMap<String, Contract.Access> namespaces = new TreeMap<>();
    for (Contract contract : contracts.all(Contract.Kind.TABLE)) {
      contract.grants().stream()
          .filter(grant -> grant.identity().equals(job.id()))
          .forEach(
              grant ->
                  namespaces.merge(contract.namespace(), grant.access(), NamespaceRights::most));
    }
    return namespaces;
  }

  private static Contract.Access most(Contract.Access one, Contract.Access other) {
    return one == Contract.Access.WRITE ? one : other;
  }
}
