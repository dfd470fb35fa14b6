package io.headwater.e2e.superset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The dashboards as Superset serves them, compared with Trino. Ask while no stream is running:
 * between the two answers nothing may arrive.
 */
public final class Dashboard {
  /** What Trino is asked for each chart: {@code superset/<title>.sql}. */
  private static final Path QUESTIONS = Path.of("src/test/resources/superset");

  private static final List<String> DASHBOARDS = List.of("sales", "monthly", "quality");

  private final SupersetClient superset;
  private final UnaryOperator<String> trino;

  /**
   * The dashboards of a running Superset.
   *
   * @param superset its address, such as {@code http://localhost:8088}
   * @param adminPassword the password of its user admin
   * @param trino answers a query with its rows, one JSON object a line, exact numbers exact, as
   *     {@code headwater sql --format json} does
   */
  public Dashboard(URI superset, String adminPassword, UnaryOperator<String> trino) {
    this.superset = new SupersetClient(superset, adminPassword);
    this.trino = trino;
  }

  /**
   * Every chart shows the figures that Trino gives for the chart's question, and there are some.
   */
  public void assertShowsWhatTrinoSays() {
    Map<String, Chart> charts = charts();
    assertThat(charts.keySet()).isEqualTo(questions().keySet());
    questions()
        .forEach(
            (name, sql) -> {
              List<Map<String, String>> expected = Rows.ofLines(trino.apply(sql));
              assertThat(expected).as("Trino's answer to " + name).isNotEmpty();
              assertThat(answer(charts.get(name)))
                  .as(charts.get(name).title())
                  .containsExactlyInAnyOrderElementsOf(expected);
            });
  }

  /** A chart of another dashboard shows the figures that Trino gives for a query, and some. */
  public void assertShows(String dashboard, String title, String sql) {
    List<Map<String, String>> expected = Rows.ofLines(trino.apply(sql));
    assertThat(expected).as("Trino's answer to " + sql).isNotEmpty();
    List<Chart> charts = new ArrayList<>();
    superset
        .get("/api/v1/dashboard/" + dashboard + "/charts")
        .path("result")
        .forEach(chart -> charts.add(Chart.of(chart)));
    assertThat(charts).extracting(Chart::title).containsExactly(title);
    assertThat(answer(charts.getFirst())).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Every column of every dataset is explained as Trino explains it, by the contract's words. */
  public void assertExplainsItsColumns() {
    JsonNode datasets = superset.get("/api/v1/dataset/").path("result");
    assertThat(datasets).isNotEmpty();
    for (JsonNode listed : datasets) {
      JsonNode dataset =
          superset.get("/api/v1/dataset/" + listed.path("id").asInt()).path("result");
      String table = dataset.path("schema").asText() + "." + dataset.path("table_name").asText();
      Map<String, String> expected = new TreeMap<>();
      Rows.ofLines(trino.apply("show columns from " + table))
          .forEach(column -> expected.put(column.get("Column"), column.get("Comment")));
      assertThat(expected).isNotEmpty();
      assertThat(descriptions(dataset)).as(table).isEqualTo(expected);
    }
  }

  private Map<String, Chart> charts() {
    Map<String, Chart> charts = new TreeMap<>();
    for (String dashboard : DASHBOARDS) {
      superset
          .get("/api/v1/dashboard/" + dashboard + "/charts")
          .path("result")
          .forEach(chart -> charts.put(Chart.of(chart).name(), Chart.of(chart)));
    }
    return charts;
  }

  private List<Map<String, String>> answer(Chart chart) {
    JsonNode answer = superset.post("/api/v1/chart/data", chart.question());
    return Rows.of(answer.path("result").path(0).path("data"));
  }

  private static Map<String, String> descriptions(JsonNode dataset) {
    Map<String, String> descriptions = new TreeMap<>();
    StreamSupport.stream(dataset.path("columns").spliterator(), false)
        .forEach(
            column ->
                descriptions.put(
                    column.path("column_name").asText(), column.path("description").asText()));
    return descriptions;
  }

  /** The queries by title, without the line that says the question. */
  private static Map<String, String> questions() {
    Map<String, String> questions = new TreeMap<>();
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      for (Path file : files.toList()) {
        String sql = Files.readString(file);
        questions.put(
            file.getFileName().toString().replaceFirst("\\.sql$", ""),
            sql.substring(sql.indexOf('\n') + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return questions;
  }
}
