package io.headwater.landing;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Grant;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.odcs.Nearest;
import java.nio.file.Path;
import java.util.List;

/** The datasets whose files a person may land, shipped ones and one's own. */
final class LandingDatasets {
  private static final Grant NEEDED = new Grant("ingestion", Access.WRITE);

  private final Datasets datasets;

  LandingDatasets(Path folder) {
    this.datasets = Datasets.load(folder);
  }

  /**
   * Where files of a dataset land.
   *
   * @throws LandingException when there is no such dataset, naming those there are and what is
   *     wrong with one's own
   */
  Landing named(String name) {
    List<String> names = names();
    if (!names.contains(name)) {
      throw new LandingException(
          String.join("\n", datasets.problems())
              + (datasets.problems().isEmpty() ? "" : "\n")
              + "There is no dataset '%s' to land files for; %s"
                  .formatted(
                      name,
                      Nearest.to(name, names)
                          .map(near -> "did you mean '" + near + "'?")
                          .orElse("there are " + String.join(", ", names))));
    }
    return new Landing(name);
  }

  private List<String> names() {
    return datasets.all().all(Contract.Kind.LANDING).stream()
        .filter(contract -> contract.grants().contains(NEEDED))
        .map(contract -> Landing.of(contract).dataset())
        .toList();
  }
}
