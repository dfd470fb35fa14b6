package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an identity may do in the catalog. Jobs have what the tables' contracts grant them and make
 * nothing; Trino reads for people, whom its own rules restrict, and drafts views in serving; only
 * the provisioner makes tables.
 */
final class PolarisRights {
  /** The namespace of views that are queried. */
  private static final String SERVING = "serving";

  private static final List<String> READ =
      List.of(
          "NAMESPACE_LIST",
          "NAMESPACE_READ_PROPERTIES",
          "TABLE_LIST",
          "TABLE_READ_PROPERTIES",
          "TABLE_READ_DATA");
  private static final List<String> WRITE = List.of("TABLE_WRITE_PROPERTIES", "TABLE_WRITE_DATA");
  private static final List<String> READ_VIEWS = List.of("VIEW_LIST", "VIEW_READ_PROPERTIES");

  private final Set<PolarisGrant> grants = new LinkedHashSet<>();

  private PolarisRights() {}

  /** The grants of each identity that has a role of its own. */
  static Map<Identity, Set<PolarisGrant>> of(Contracts contracts) {
    Map<Identity, Set<PolarisGrant>> grants = new LinkedHashMap<>();
    grants.put(
        Identity.PROVISIONER, new PolarisRights().onAll(List.of("CATALOG_MANAGE_CONTENT")).grants);
    NamespaceRights.JOBS.forEach(
        job -> grants.put(job, job(NamespaceRights.of(contracts, job)).grants));
    grants.put(
        Identity.TRINO,
        new PolarisRights()
            .onAll(READ)
            .onAll(READ_VIEWS)
            .on(SERVING, List.of("VIEW_FULL_METADATA"))
            .grants);
    return grants;
  }

  private static PolarisRights job(Map<String, Contract.Access> namespaces) {
    PolarisRights rights = new PolarisRights();
    namespaces.forEach(
        (namespace, access) -> {
          rights.on(namespace, READ);
          if (access == Contract.Access.WRITE) {
            rights.on(namespace, WRITE);
          }
        });
    return rights;
  }

  private PolarisRights onAll(List<String> privileges) {
    privileges.forEach(privilege -> grants.add(PolarisGrant.onCatalog(privilege)));
    return this;
  }

  private PolarisRights on(String namespace, List<String> privileges) {
    privileges.forEach(privilege -> grants.add(PolarisGrant.onNamespace(namespace, privilege)));
    return this;
  }
}
