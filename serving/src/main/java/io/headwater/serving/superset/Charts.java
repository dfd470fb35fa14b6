package io.headwater.serving.superset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which charts show which dataset. */
public final class Charts {
  private Charts() {}

  /** The titles of the charts that show a dataset, by the dataset's name. */
  public static Map<String, List<String>> byDataset() {
    Map<String, String> files = ShippedFiles.read();
    Map<String, String> datasets = new HashMap<>();
    of(files, "datasets/")
        .forEach(
            dataset ->
                datasets.put((String) dataset.get("uuid"), (String) dataset.get("contract")));
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

  private static List<Map<String, Object>> of(Map<String, String> files, String folder) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder))
        .map(file -> parsed(file.getValue()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parsed(String yaml) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}
