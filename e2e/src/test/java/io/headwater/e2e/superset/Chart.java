package io.headwater.e2e.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A chart of the dashboard.
 *
 * @param title what stands above it
 * @param params what it asks for and how it shows it, in the words of Superset's charts
 */
record Chart(String title, JsonNode params) {
  static Chart of(JsonNode chart) {
    return new Chart(chart.path("slice_name").asText(), chart.path("form_data"));
  }

  /** The title as a file is called. */
  String name() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /** What the page asks for when it draws the chart; how it turns the answer is left out. */
  JsonNode question() {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question
        .putObject("datasource")
        .put("id", Integer.parseInt(params.path("datasource").asText().split("__")[0]))
        .put("type", "table");
    question.putArray("queries").add(query());
    return question.put("result_format", "json").put("result_type", "full");
  }

  private ObjectNode query() {
    ObjectNode query = JsonNodeFactory.instance.objectNode();
    ArrayNode columns = query.putArray("columns");
    if (params.has("x_axis")) {
      columns.add(axis());
    }
    params.path("groupby").forEach(columns::add);
    ArrayNode metrics = query.putArray("metrics");
    params.path("metrics").forEach(metrics::add);
    if (params.has("metric")) {
      metrics.add(params.get("metric"));
    }
    if (params.has("row_limit")) {
      query.set("row_limit", params.get("row_limit"));
      JsonNode first = params.path("timeseries_limit_metric");
      query
          .putArray("orderby")
          .addArray()
          .add(first.isTextual() ? first : metrics.get(0))
          .add(false);
    }
    return query;
  }

  private ObjectNode axis() {
    ObjectNode axis = JsonNodeFactory.instance.objectNode();
    if (params.has("time_grain_sqla")) {
      axis.set("timeGrain", params.get("time_grain_sqla"));
    }
    return axis.put("columnType", "BASE_AXIS")
        .put("expressionType", "SQL")
        .put("sqlExpression", params.path("x_axis").asText())
        .put("label", params.path("x_axis").asText());
  }
}
