package io.headwater.serving.superset;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The charts of one's own, which stand beside the contracts as {@code *.chart.yaml}: a dashboard a
 * folder, and the tables they ask.
 */
final class OwnAssets {
  private static final String CHART = ".chart.yaml";

  private final Datasets datasets;
  private final Path root;
  private final List<String> problems;
  private final Map<String, String> files = new TreeMap<>();

  /**
   * @param problems takes what is wrong with charts
   */
  OwnAssets(Datasets datasets, Path root, List<String> problems) {
    this.datasets = datasets;
    this.root = root.toAbsolutePath().normalize();
    this.problems = problems;
  }

  Map<String, String> all() {
    datasets.own().forEach(this::folder);
    return files;
  }

  /** The same in every import: Superset knows by it what it has. */
  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(("headwater/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private void folder(String name, Contracts contracts) {
    List<OwnChart> charts = new ArrayList<>();
    for (Path file : files(root.resolve(name))) {
      try {
        charts.add(OwnChart.read(file, shown(file), contracts));
      } catch (BadChart unusable) {
        problems.add(unusable.getMessage());
      }
    }
    if (!charts.isEmpty()) {
      charts.forEach(chart -> files.put(chart.asset(), Yaml.text(chart.content())));
      charts.stream()
          .collect(Collectors.groupingBy(OwnChart::table, LinkedHashMap::new, Collectors.toList()))
          .forEach((table, asking) -> dataset(contracts, table, asking));
      files.put(
          "dashboards/own_%s.yaml".formatted(name), Yaml.text(OwnDashboard.content(name, charts)));
    }
  }

  private void dataset(Contracts contracts, String table, List<OwnChart> charts) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("contract", table);
    template.put("main_dttm_col", charts.getFirst().x());
    template.put(
        "metrics",
        charts.stream().map(OwnChart::measure).distinct().map(OwnMeasure::metric).toList());
    template.put("uuid", uuid(table));
    template.put("database_uuid", OwnChart.DATABASE);
    template.put("version", "1.0.0");
    files.put(
        "datasets/own_%s.yaml".formatted(table.replace('.', '_')),
        new DatasetTemplate(template).with(contracts));
  }

  private String shown(Path file) {
    return root.getFileName() + "/" + root.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(CHART)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the charts in " + folder, e);
    }
  }
}
