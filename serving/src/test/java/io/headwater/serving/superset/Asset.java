package io.headwater.serving.superset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One YAML file of an import, as its consumer reads it. */
record Asset(String file, Map<String, Object> content) {
  @SuppressWarnings("unchecked")
  static Asset parse(String file, String yaml) {
    return new Asset(
        file, (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  /** The file's name without folder and ending. */
  String name() {
    return file.replaceFirst(".*/", "").replaceFirst("\\.yaml$", "");
  }

  String text(String key) {
    return (String) content.get(key);
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> params() {
    return (Map<String, Object>) content.get("params");
  }

  /** The names a dataset can be asked for: of its columns and metrics. */
  List<String> names() {
    return Stream.concat(names("columns", "column_name"), names("metrics", "metric_name")).toList();
  }

  /** The names a chart asks its dataset for. */
  List<String> asksFor() {
    List<String> names = new ArrayList<>();
    for (String key :
        List.of(
            "metric", "metrics", "groupby", "x_axis", "x_axis_sort", "timeseries_limit_metric")) {
      switch (params().get(key)) {
        case null -> {}
        case List<?> several -> several.forEach(name -> names.add((String) name));
        case Object one -> names.add((String) one);
      }
    }
    return names;
  }

  @SuppressWarnings("unchecked")
  private Stream<String> names(String key, String name) {
    return ((List<Map<String, String>>) content.get(key)).stream().map(entry -> entry.get(name));
  }
}
