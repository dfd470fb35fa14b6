package io.headwater.serving.superset;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart as a person writes it.
 *
 * @param file as the person knows it
 * @param kind how it is drawn
 * @param x the column along which it is
 * @param by the column whose values are drawn apart
 */
record OwnChart(
    String file,
    String title,
    String table,
    Kind kind,
    String x,
    OwnMeasure measure,
    Optional<String> by) {

  /** The connection, as {@code databases/lake.yaml} has it. */
  static final String DATABASE = "5d6b7e48-ef31-4c2a-adf3-0a2ae22bd2e0";

  /** How a chart is drawn, and what Superset calls that. */
  enum Kind {
    BAR("echarts_timeseries_bar"),
    LINE("echarts_timeseries_line"),
    TABLE("table");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  /**
   * Reads a chart.
   *
   * @param shown the file as the person knows it
   * @param contracts of the folder, which it may show
   */
  static OwnChart read(Path file, String shown, Contracts contracts) throws BadChart {
    ChartText text = ChartText.of(text(file, shown), shown);
    text.knows(List.of("title", "table", "kind", "x", "y", "by"));
    Contract table = text.table(contracts);
    List<String> columns = table.fields().stream().map(Field::name).toList();
    OwnMeasure measure = text.parsed("y", OwnMeasure::parse, "a column, or such as max(column)");
    text.oneOf("y", measure.column(), columns);
    String x = text.required("x");
    text.oneOf("x", x, columns);
    Optional<String> by = text.value("by");
    if (by.isPresent()) {
      text.oneOf("by", by.get(), columns);
    }
    Kind kind = text.parsed("kind", OwnChart::kind, "bar, line or table");
    return new OwnChart(shown, text.required("title"), table.name(), kind, x, measure, by);
  }

  private static Optional<Kind> kind(String text) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static String text(Path file, String shown) throws BadChart {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new BadChart(shown, 1, unreadable.toString());
    }
  }

  String uuid() {
    return OwnAssets.uuid(file);
  }

  /** Where it is in an import. */
  String asset() {
    return "charts/own_%s.yaml"
        .formatted(file.replaceFirst("\\.chart\\.yaml$", "").replaceAll("[^A-Za-z0-9]+", "_"));
  }

  /** As Superset imports it. */
  Map<String, Object> content() {
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("slice_name", title);
    chart.put("viz_type", kind.type);
    chart.put("params", kind == Kind.TABLE ? rows() : series());
    chart.put("uuid", uuid());
    chart.put("dataset_uuid", OwnAssets.uuid(table));
    chart.put("version", "1.0.0");
    return chart;
  }

  private Map<String, Object> series() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("viz_type", kind.type);
    params.put("x_axis", x);
    params.put("metrics", List.of(measure.name()));
    params.put("groupby", by.stream().toList());
    params.put("row_limit", 10000);
    params.put("order_desc", true);
    params.put("show_legend", by.isPresent());
    params.put("rich_tooltip", true);
    return params;
  }

  private Map<String, Object> rows() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("viz_type", kind.type);
    params.put("query_mode", "aggregate");
    params.put("groupby", by.map(column -> List.of(x, column)).orElseGet(() -> List.of(x)));
    params.put("metrics", List.of(measure.name()));
    params.put("row_limit", 1000);
    return params;
  }
}
