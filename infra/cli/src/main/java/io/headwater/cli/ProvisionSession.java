package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.provision.Plan;
import io.headwater.provision.ProvisionException;
import io.headwater.provision.ProvisionSettings;
import io.headwater.provision.Provisioner;
import io.headwater.settings.Environment;

/** The provisioner, connected to a running platform. */
final class ProvisionSession implements AutoCloseable {
  private final Provisioner provisioner;

  private ProvisionSession(Provisioner provisioner) {
    this.provisioner = provisioner;
  }

  static ProvisionSession open(Contracts contracts, Platform platform) {
    Environment environment = new Environment(platform.environment(Identity.PROVISIONER));
    ProvisionSettings settings = ProvisionSettings.read(environment);
    environment.validate();
    return new ProvisionSession(Provisioner.connect(contracts, settings));
  }

  Plan plan() throws ProvisionException, InterruptedException {
    return provisioner.plan();
  }

  @Override
  public void close() {
    provisioner.close();
  }
}
