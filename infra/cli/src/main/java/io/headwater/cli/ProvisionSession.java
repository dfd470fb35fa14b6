package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.provision.Difference;
import io.headwater.provision.Plan;
import io.headwater.provision.ProvisionException;
import io.headwater.provision.ProvisionSettings;
import io.headwater.provision.Provisioner;
import io.headwater.settings.Environment;
import java.util.List;
import java.util.Map;

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

  /** Every difference between the contracts and the platform. */
  List<Difference> differences() throws ProvisionException, InterruptedException {
    return provisioner.differences();
  }

  /** The fields that topics and tables have now. */
  Map<String, List<Field>> running() throws ProvisionException, InterruptedException {
    return provisioner.running();
  }

  @Override
  public void close() {
    provisioner.close();
  }
}
