package io.headwater.cli;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.docs.DatasetPages;
import io.headwater.contracts.lineage.Lineage;
import io.headwater.contracts.lineage.Queries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The pages of the datasets, as files. */
final class ContractPages {
  private ContractPages() {}

  /**
   * Writes a page a dataset and one that leads to them.
   *
   * @param charts the titles of the charts that show a dataset, by its name
   * @return how many pages there are
   * @throws FailedException naming the folder that cannot be written
   */
  static int write(
      Contracts contracts, Queries queries, Map<String, List<String>> charts, Path folder) {
    Map<String, String> pages =
        DatasetPages.of(
            contracts,
            Lineage.of(contracts, queries),
            dataset -> charts.getOrDefault(dataset, List.of()));
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(folder.resolve(page.getKey()), page.getValue());
      }
      return pages.size();
    } catch (IOException e) {
      throw new FailedException("Cannot write the pages to " + folder + ": " + e.getMessage(), e);
    }
  }
}
