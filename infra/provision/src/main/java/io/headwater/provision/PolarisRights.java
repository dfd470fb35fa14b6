package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an identity may do in the catalog. Jobs have what the tables' contracts grant them and make
 * nothing; Trino reads for people, whom its own rules restrict, and drafts views in serving.
 * Polaris counts properties and schema of a table among what a writer may change: {@code provision
 * --plan} shows what a job changed that it should not have.
 */
final class PolarisRights {
  /** Only the provisioner makes tables. */
  static final Set<PolarisGrant> OF_PROVISIONER =
      Set.of(PolarisGrant.onCatalog("CATALOG_MANAGE_CONTENT"));

  /** The namespace of the views that people query. */
  private static final String SERVING = "serving";

  /** Of views too where there are none: an engine asks whether a name is a view. */
  private static final List<String> READ =
      List.of(
          "NAMESPACE_LIST",
          "NAMESPACE_READ_PROPERTIES",
          "TABLE_LIST",
          "TABLE_READ_PROPERTIES",
          "TABLE_READ_DATA",
          "VIEW_LIST",
          "VIEW_READ_PROPERTIES");

  /** Of a namespace in which only some tables are granted: what is in it, and nothing of that. */
  private static final List<String> LOOK =
      List.of(
          "NAMESPACE_LIST",
          "NAMESPACE_READ_PROPERTIES",
          "TABLE_LIST",
          "VIEW_LIST",
          "VIEW_READ_PROPERTIES");

  private static final List<String> READ_TABLE =
      List.of("TABLE_READ_PROPERTIES", "TABLE_READ_DATA");

  private static final List<String> WRITE = List.of("TABLE_WRITE_PROPERTIES", "TABLE_WRITE_DATA");

  private PolarisRights() {}

  /** The grants of each identity that logs in as a principal of its own. */
  static Map<Identity, Set<PolarisGrant>> of(Contracts contracts) {
    Map<Identity, Set<PolarisGrant>> grants = new EnumMap<>(Identity.class);
    TableRights.JOBS.forEach(job -> grants.put(job, job(TableRights.of(contracts, job))));
    grants.put(Identity.TRINO, trino());
    return grants;
  }

  private static Set<PolarisGrant> job(List<TableRights.Right> rights) {
    Set<PolarisGrant> grants = new LinkedHashSet<>();
    for (TableRights.Right right : rights) {
      if (right.table().isEmpty()) {
        of(right, READ, WRITE)
            .forEach(each -> grants.add(PolarisGrant.onNamespace(right.namespace(), each)));
      } else {
        LOOK.forEach(each -> grants.add(PolarisGrant.onNamespace(right.namespace(), each)));
        of(right, READ_TABLE, WRITE)
            .forEach(
                each ->
                    grants.add(PolarisGrant.onTable(right.namespace(), right.table().get(), each)));
      }
    }
    return grants;
  }

  private static List<String> of(TableRights.Right right, List<String> read, List<String> write) {
    return right.access() == Contract.Access.WRITE
        ? Stream.of(read, write).flatMap(List::stream).toList()
        : read;
  }

  private static Set<PolarisGrant> trino() {
    Set<PolarisGrant> grants = new LinkedHashSet<>();
    READ.forEach(privilege -> grants.add(PolarisGrant.onCatalog(privilege)));
    grants.add(PolarisGrant.onNamespace(SERVING, "VIEW_FULL_METADATA"));
    return grants;
  }
}
