package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The grants of the local catalog as {@code identity=place:access,...}, a place being a namespace
 * or {@code namespace.table}, access being read, write (which includes read) or admin. Jobs have
 * what the tables' contracts grant them; Trino reads for people, whom its own rules restrict, and
 * keeps its views in serving.
 */
final class CatalogGrants {
  private CatalogGrants() {}

  static String of(Contracts contracts) {
    Map<String, String> grants = new TreeMap<>();
    grants.put(Identity.PROVISIONER.id(), "*:admin");
    grants.put(Identity.TRINO.id(), "*:read,serving:admin");
    TableRights.JOBS.forEach(job -> grants.put(job.id(), places(contracts, job)));
    return grants.entrySet().stream()
        .map(grant -> grant.getKey() + "=" + grant.getValue() + "\n")
        .collect(Collectors.joining("", "# Derived from the contracts.\n", ""));
  }

  private static String places(Contracts contracts, Identity job) {
    return TableRights.of(contracts, job).stream()
        .map(right -> right.place() + ":" + right.access().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
