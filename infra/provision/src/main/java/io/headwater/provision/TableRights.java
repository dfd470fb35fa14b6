package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the contracts of the tables let a job read or write, and nothing else: a whole namespace
 * where that is what the contracts of all its tables say, and single tables where they differ.
 */
final class TableRights {
  /** The jobs that reach tables through the catalog. */
  static final List<Identity> JOBS =
      List.of(Identity.BATCH, Identity.STREAMING, Identity.RECONCILER);

  private TableRights() {}

  /**
   * A right of a job; writing includes reading.
   *
   * @param table the table; empty for every table of the namespace, also those to come
   */
  record Right(String namespace, Optional<String> table, Access access) {
    /** {@code live} or {@code bronze.readings}. */
    String place() {
      return table.map(name -> namespace + "." + name).orElse(namespace);
    }
  }

  /** A job's rights in the order of their places, a namespace before its tables. */
  static List<Right> of(Contracts contracts, Identity job) {
    List<Right> rights = new ArrayList<>();
    byNamespace(contracts, job)
        .forEach((namespace, tables) -> rights.addAll(inNamespace(namespace, tables)));
    return rights;
  }

  /** What every table grants is granted once, on the namespace; the rest on the tables. */
  private static List<Right> inNamespace(
      String namespace, SortedMap<String, Optional<Access>> tables) {
    Optional<Access> everywhere =
        tables.values().stream().reduce(TableRights::less).orElse(Optional.empty());
    List<Right> rights = new ArrayList<>();
    everywhere.ifPresent(access -> rights.add(new Right(namespace, Optional.empty(), access)));
    tables.forEach(
        (table, granted) ->
            granted
                .filter(access -> !granted.equals(everywhere))
                .ifPresent(access -> rights.add(new Right(namespace, Optional.of(table), access))));
    return rights;
  }

  private static Map<String, SortedMap<String, Optional<Access>>> byNamespace(
      Contracts contracts, Identity job) {
    Map<String, SortedMap<String, Optional<Access>>> namespaces = new TreeMap<>();
    for (Contract contract : contracts.all(Contract.Kind.TABLE)) {
      namespaces
          .computeIfAbsent(contract.namespace(), namespace -> new TreeMap<>())
          .put(contract.table(), granted(contract, job));
    }
    return namespaces;
  }

  private static Optional<Access> granted(Contract contract, Identity job) {
    return contract.grants().stream()
        .filter(grant -> grant.identity().equals(job.id()))
        .map(Contract.Grant::access)
        .reduce((one, other) -> one == Access.WRITE ? one : other);
  }

  private static Optional<Access> less(Optional<Access> one, Optional<Access> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return one.get() == Access.READ ? one : other;
  }
}
