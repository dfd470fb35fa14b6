package io.headwater.provision;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What jobs may do with single tables in Polaris, which takes a grant only on a table it has. */
final class PolarisTableGrants implements AutoCloseable {
  private final Contracts contracts;
  private final CatalogAdminSettings settings;
  private final PolarisApi api;

  PolarisTableGrants(Contracts contracts, CatalogAdminSettings settings) {
    this.contracts = contracts;
    this.settings = settings;
    this.api = new PolarisApi(settings);
  }

  /** The steps that follow those which make the tables. */
  List<Step> compare() throws ProvisionException, InterruptedException {
    PolarisGrants grants = new PolarisGrants(api, settings.warehouse());
    List<Step> steps = new ArrayList<>();
    try {
      for (Map.Entry<Identity, Set<PolarisGrant>> each : PolarisRights.of(contracts).entrySet()) {
        steps.addAll(grants.compareTables(each.getKey().id(), each.getValue()));
      }
    } catch (IOException e) {
      throw new ProvisionException(
          "Cannot read the rights in the catalog at %s: %s"
              .formatted(settings.managementUri(), Reason.of(e)),
          e);
    }
    return steps;
  }

  @Override
  public void close() {
    api.close();
  }
}
