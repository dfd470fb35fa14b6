package io.headwater.contracts.docs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Lineage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A page for each dataset, and one that leads to them. */
public final class DatasetPages {
  private static final List<String> LAYERS =
      List.of("log", "landing", "bronze", "silver", "gold", "live", "serving", "ops");

  private DatasetPages() {}

  /**
   * The pages by the names of their files.
   *
   * @param charts the titles of the charts that show a dataset
   */
  public static Map<String, String> of(
      Contracts contracts, Lineage lineage, Function<String, List<String>> charts) {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index(contracts));
    for (Contract contract : contracts.all()) {
      pages.put(
          Markdown.file(contract.name()),
          new DatasetPage(contract, lineage, charts.apply(contract.name())).markdown());
    }
    return pages;
  }

  private static String index(Contracts contracts) {
    Markdown page = new Markdown().heading("Datasets");
    page.paragraph(
        "Written from the contracts by `./headwater contracts docs`; edit those, not these pages.");
    layers(contracts)
        .forEach(
            layer ->
                page.heading(layer)
                    .table(
                        List.of("Dataset", "Version", "What it is for"), rows(contracts, layer)));
    return page.toString();
  }

  /** Those of the platform from the sources to people, then others. */
  private static List<String> layers(Contracts contracts) {
    return contracts.all().stream()
        .map(Contract::layer)
        .distinct()
        .sorted((one, other) -> Integer.compare(place(one), place(other)))
        .toList();
  }

  private static int place(String layer) {
    return LAYERS.contains(layer) ? LAYERS.indexOf(layer) : LAYERS.size();
  }

  private static List<List<String>> rows(Contracts contracts, String layer) {
    return contracts.all().stream()
        .filter(contract -> contract.layer().equals(layer))
        .map(
            contract ->
                List.of(Markdown.link(contract.name()), contract.version(), contract.description()))
        .toList();
  }
}
