package io.headwater.cli;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.Field;
import io.headwater.contracts.change.ContractChange;
import io.headwater.contracts.change.FieldChanges;
import io.headwater.platform.Platform;
import io.headwater.provision.ProvisionException;
import java.util.List;
import java.util.Map;

/** What the fields of the contracts change of those that the platform has now. */
final class RunningChanges {
  private RunningChanges() {}

  /** The changes of datasets that are there already. */
  static List<ContractChange> to(Datasets datasets, Platform platform)
      throws ProvisionException, InterruptedException {
    try (ProvisionSession session = ProvisionSession.open(datasets, platform)) {
      Map<String, List<Field>> running = session.running();
      return datasets.all().all().stream()
          .filter(contract -> running.containsKey(contract.name()))
          .map((Contract contract) -> FieldChanges.between(running.get(contract.name()), contract))
          .flatMap(List::stream)
          .toList();
    }
  }
}
