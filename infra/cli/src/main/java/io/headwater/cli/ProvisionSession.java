package io.headwater.cli;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.Field;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.provision.Change;
import io.headwater.provision.Difference;
import io.headwater.provision.Plan;
import io.headwater.provision.ProvisionException;
import io.headwater.provision.ProvisionSettings;
import io.headwater.provision.Provisioner;
import io.headwater.settings.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The provisioner, connected to a running platform. A dataset of one's own that the platform cannot
 * be brought to is left out, and told.
 */
final class ProvisionSession implements AutoCloseable {
  private final ProvisionSettings settings;
  private Datasets datasets;
  private Provisioner provisioner;

  private ProvisionSession(ProvisionSettings settings, Datasets datasets) {
    this.settings = settings;
    this.datasets = datasets;
  }

  static ProvisionSession open(Datasets datasets, Platform platform) {
    Environment environment = new Environment(platform.environment(Identity.PROVISIONER));
    ProvisionSettings settings = ProvisionSettings.read(environment);
    environment.validate();
    return new ProvisionSession(settings, datasets);
  }

  /** What would be changed. */
  List<Change> plan() throws ProvisionException, InterruptedException {
    while (true) {
      try {
        return compared().changes();
      } catch (ProvisionException | ContractException e) {
        if (!isLeftOut(String.valueOf(e.getMessage()))) {
          throw e;
        }
      }
    }
  }

  /**
   * Makes the changes.
   *
   * @return how many there were
   */
  int apply(Consumer<Change> done) throws ProvisionException, InterruptedException {
    int changes = 0;
    while (true) {
      try {
        Plan plan = compared();
        changes += plan.changes().size();
        plan.apply(done);
        return changes;
      } catch (ProvisionException | ContractException e) {
        if (!isLeftOut(String.valueOf(e.getMessage()))) {
          throw e;
        }
      }
    }
  }

  /** What is wrong with datasets of one's own, which are left out. */
  List<String> problems() {
    return datasets.problems();
  }

  private Plan compared() throws ProvisionException, InterruptedException {
    return connected().plan();
  }

  private Provisioner connected() {
    close();
    provisioner = Provisioner.connect(datasets.all(), settings);
    return provisioner;
  }

  /** Every difference between the contracts and the platform. */
  List<Difference> differences() throws ProvisionException, InterruptedException {
    return connected().differences();
  }

  /** The fields that topics and tables have now. */
  Map<String, List<Field>> running() throws ProvisionException, InterruptedException {
    return connected().running();
  }

  /** Leaves out the dataset of one's own that a message is about; false when it is about none. */
  private boolean isLeftOut(String message) {
    Optional<String> named = datasets.namedIn(message);
    named.ifPresent(name -> datasets = datasets.without(name, message));
    return named.isPresent();
  }

  @Override
  public void close() {
    if (provisioner != null) {
      provisioner.close();
    }
  }
}
