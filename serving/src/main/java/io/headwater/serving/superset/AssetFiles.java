package io.headwater.serving.superset;

import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of an import by their names in it, {@code datasets/} derived from the contracts. */
final class AssetFiles {
  /** The folders of an import. */
  static final List<String> KINDS = List.of("charts", "dashboards", "databases", "datasets");

  private final Contracts contracts;

  AssetFiles(Contracts contracts) {
    this.contracts = contracts;
  }

  Map<String, String> all() {
    Map<String, String> files = new TreeMap<>(ShippedFiles.read());
    files.replaceAll((name, text) -> name.startsWith("datasets/") ? dataset(text) : text);
    return files;
  }

  private String dataset(String template) {
    return DatasetTemplate.parse(template).with(contracts);
  }
}
