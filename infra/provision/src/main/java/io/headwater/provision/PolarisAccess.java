package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Apache Polaris: the warehouse, its namespaces, and what each identity may do in them. One change
 * after another, as each stands on those before it.
 */
final class PolarisAccess implements Part {
  /** The principal role of the principal that Polaris was bootstrapped with. */
  private static final String ADMINISTRATORS = "service_admin";

  /** The catalog role that Polaris gives those who administer a catalog. */
  private static final String CATALOG_ADMINISTRATORS = "catalog_admin";

  private final Contracts contracts;
  private final AccessSettings settings;
  private final Secrets secrets;
  private final PolarisApi api;

  PolarisAccess(Contracts contracts, AccessSettings settings, Secrets secrets) {
    this.contracts = contracts;
    this.settings = settings;
    this.secrets = secrets;
    this.api = new PolarisApi(settings.catalog());
  }

  @Override
  public Lane compare() throws ProvisionException, InterruptedException {
    try {
      return new Lane(steps().stream().map(List::of).toList());
    } catch (IOException e) {
      throw new ProvisionException(
          "Cannot read the rights in the catalog at %s: %s"
              .formatted(settings.catalog().managementUri(), Reason.of(e)),
          e);
    }
  }

  private List<Step> steps() throws IOException, InterruptedException {
    PolarisWarehouse warehouse = new PolarisWarehouse(api, settings);
    PolarisPrincipals principals = new PolarisPrincipals(api, secrets);
    PolarisRoles roles = new PolarisRoles(api, settings.catalog().warehouse());
    Map<Identity, Set<PolarisGrant>> grants = PolarisRights.of(contracts);
    String provisioner = Identity.PROVISIONER.id();

    List<Step> steps = new ArrayList<>(warehouse.compare().stream().toList());
    steps.addAll(
        roles.compareCatalogRole(ADMINISTRATORS, provisioner, Set.of(CATALOG_ADMINISTRATORS)));
    steps.addAll(roles.compareGrants(provisioner, grants.remove(Identity.PROVISIONER)));
    steps.addAll(warehouse.compareNamespaces(contracts));
    for (Map.Entry<Identity, Set<PolarisGrant>> each : grants.entrySet()) {
      String name = each.getKey().id();
      steps.addAll(principals.compare(each.getKey()));
      steps.addAll(roles.comparePrincipalRole(name));
      steps.addAll(roles.compareCatalogRole(name, name, Set.of()));
      steps.addAll(roles.compareGrants(name, each.getValue()));
    }
    return steps;
  }

  @Override
  public void close() {
    api.close();
  }
}
