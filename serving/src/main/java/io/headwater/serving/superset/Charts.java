package io.headwater.serving.superset;

import io.headwater.contracts.Datasets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which charts show which dataset. */
public final class Charts {
  private Charts() {}

  /** The titles of the shipped charts that show a dataset, by the dataset's name. */
  public static Map<String, List<String>> byDataset() {
    return byDataset(ShippedFiles.read());
  }

  /**
   * The titles of all charts that show a dataset, by the dataset's name.
   *
   * @param own the folder with datasets of one's own
   */
  public static Map<String, List<String>> byDataset(Path own) {
    Map<String, String> files = new TreeMap<>(ShippedFiles.read());
    files.putAll(new OwnAssets(Datasets.load(own), own, new ArrayList<>()).all());
    return byDataset(files);
  }

  private static Map<String, List<String>> byDataset(Map<String, String> files) {
    Map<String, String> datasets = new HashMap<>();
    of(files, "datasets/")
        .forEach(dataset -> datasets.put((String) dataset.get("uuid"), name(dataset)));
    Map<String, List<String>> charts = new TreeMap<>();
    of(files, "charts/")
        .forEach(
            chart ->
                charts
                    .computeIfAbsent(
                        datasets.get((String) chart.get("dataset_uuid")), name -> new ArrayList<>())
                    .add((String) chart.get("slice_name")));
    return charts;
  }

  private static String name(Map<String, Object> dataset) {
    return dataset.containsKey("contract")
        ? (String) dataset.get("contract")
        : dataset.get("schema") + "." + dataset.get("table_name");
  }

  private static List<Map<String, Object>> of(Map<String, String> files, String folder) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder))
        .map(file -> parsed(file.getValue()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parsed(String yaml) {
    return (Map<String, Object>) Yaml.parse(yaml);
  }
}
