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
    String warehouse = settings.catalog().warehouse();
    PolarisRoles roles = new PolarisRoles(api, warehouse);
    PolarisGrants grants = new PolarisGrants(api, warehouse);
    List<Step> steps =
        new ArrayList<>(new PolarisWarehouse(api, settings).compare().stream().toList());
    String provisioner = Identity.PROVISIONER.id();
    steps.addAll(roles.giveCatalogRole(provisioner, ADMINISTRATORS));
    steps.addAll(grants.compare(provisioner, PolarisRights.OF_PROVISIONER));
    steps.addAll(new PolarisNamespaces(api).compare(contracts));
    for (Map.Entry<Identity, Set<PolarisGrant>> each : PolarisRights.of(contracts).entrySet()) {
      String name = each.getKey().id();
      steps.addAll(new PolarisPrincipals(api, secrets).compare(each.getKey()));
      steps.addAll(roles.compare(name));
      steps.addAll(grants.compare(name, each.getValue()));
    }
    return steps;
  }

  @Override
  public void close() {
    api.close();
  }
}
