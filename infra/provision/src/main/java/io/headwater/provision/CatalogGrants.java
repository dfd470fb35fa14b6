package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The catalog's grants as {@code identity=namespace:access,...}, access being read, write (which
 * includes read) or admin. Jobs have what the tables' contracts grant them; Trino reads for people,
 * whom its own rules restrict, and keeps its views in serving.
 */
final class CatalogGrants {
  private CatalogGrants() {}

  static String of(Contracts contracts) {
    Map<String, String> grants = new TreeMap<>();
    grants.put(Identities.PROVISIONER, "*:admin");
    grants.put(Identities.TRINO, "*:read,serving:admin");
    Identities.JOBS.forEach(job -> grants.put(job, namespaces(contracts, job)));
    return grants.entrySet().stream()
        .map(grant -> grant.getKey() + "=" + grant.getValue() + "\n")
        .collect(Collectors.joining("", "# Derived from the contracts.\n", ""));
  }

  private static String namespaces(Contracts contracts, String identity) {
    Map<String, Contract.Access> namespaces = new TreeMap<>();
    for (Contract contract : contracts.all(Contract.Kind.TABLE)) {
      contract.grants().stream()
          .filter(grant -> grant.identity().equals(identity))
          .forEach(
              grant -> namespaces.merge(contract.namespace(), grant.access(), CatalogGrants::most));
    }
    return namespaces.entrySet().stream()
        .map(each -> each.getKey() + ":" + each.getValue().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static Contract.Access most(Contract.Access one, Contract.Access other) {
    return one == Contract.Access.WRITE ? one : other;
  }
}
