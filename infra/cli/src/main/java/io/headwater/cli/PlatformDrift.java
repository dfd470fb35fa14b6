package io.headwater.cli;

import io.headwater.contracts.Datasets;
import io.headwater.provision.AccessFiles;
import io.headwater.provision.Difference;
import io.headwater.provision.ProvisionException;
import java.util.ArrayList;
import java.util.List;

/** What of the running platform is not what the contracts say. */
final class PlatformDrift {
  private PlatformDrift() {}

  /**
   * Every difference, also in the rights that the engines read from files.
   *
   * @throws ProvisionException when a part of the platform cannot be read
   */
  static List<Difference> of(Installation installation)
      throws ProvisionException, InterruptedException {
    Datasets datasets = Datasets.load(installation.datasets());
    List<Difference> differences = new ArrayList<>();
    try (ProvisionSession session =
        ProvisionSession.open(datasets, installation.runningPlatform())) {
      differences.addAll(session.differences());
    }
    differences.addAll(
        AccessFiles.differences(datasets.all(), installation.home().resolve("access")));
    return differences;
  }
}
