package io.headwater.cli;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a dataset was, day by day.
 *
 * @param scores percent, the newest last
 */
record DatasetQuality(
    String dataset, List<BigDecimal> scores, long rules, long broken, long failingRows) {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  /** Where the terminal knows no bars. */
  private static final String DIGITS = "12345678";

  private static final int SHOWN = 20;

  DatasetQuality {
    scores = List.copyOf(scores);
  }

  /** Every dataset that was measured, by name. */
  static List<DatasetQuality> all(Connection trino) throws SQLException {
    Map<String, DatasetQuality> found = new LinkedHashMap<>();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(Query.QUALITY_SCORES.sql())) {
      while (rows.next()) {
        String dataset = rows.getString("dataset");
        List<BigDecimal> scores = new ArrayList<>();
        if (found.containsKey(dataset)) {
          scores.addAll(found.get(dataset).scores());
        }
        scores.add(rows.getBigDecimal("score"));
        found.put(
            dataset,
            new DatasetQuality(
                dataset,
                scores,
                rows.getLong("rules"),
                rows.getLong("broken"),
                rows.getLong("failing_rows")));
      }
    }
    return List.copyOf(found.values());
  }

  BigDecimal score() {
    return scores.getLast();
  }

  /** How much it gained since the day before; empty on the first. */
  String trend() {
    if (scores.size() < 2) {
      return "";
    }
    BigDecimal gained = score().subtract(scores.get(scores.size() - 2));
    return gained.signum() == 0 ? "=" : (gained.signum() > 0 ? "+" : "") + gained;
  }

  /** The newest days as a line of bars, or digits; a full one, or 8, is 100 percent. */
  String course(Charset terminal) {
    String levels = terminal.newEncoder().canEncode(BARS) ? BARS : DIGITS;
    StringBuilder course = new StringBuilder();
    scores.stream()
        .skip(Math.max(0, scores.size() - SHOWN))
        .map(score -> score.intValue() * (levels.length() - 1) / 100)
        .forEach(level -> course.append(levels.charAt(level)));
    return course.toString();
  }

  static Table table(List<DatasetQuality> datasets, Charset terminal) {
    Table table =
        new Table(List.of("dataset", "score", "trend", "course", "rules", "broken", "rows"));
    datasets.forEach(
        each ->
            table.add(
                List.of(
                    each.dataset,
                    each.score().toPlainString(),
                    each.trend(),
                    each.course(terminal),
                    Long.toString(each.rules),
                    Long.toString(each.broken),
                    Long.toString(each.failingRows))));
    return table;
  }
}
