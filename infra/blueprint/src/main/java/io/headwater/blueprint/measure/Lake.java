package io.headwater.blueprint.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the query engine says of the lake, asked as somebody who may read every layer and what
 * tables keep about themselves.
 */
public final class Lake {
  /** Questions that wait for the engine side by side. */
  private static final int SIDE_BY_SIDE = 4;

  private static final Duration DAY = Duration.ofDays(1);
  private static final String LANDED = "bronze.landed_files";
  private static final String SCORES = "serving.quality_scores";

  private final Connections connections;

  /** Opens a connection, which we close. */
  @FunctionalInterface
  public interface Connections {
    Connection open() throws SQLException;
  }

  public Lake(Connections connections) {
    this.connections = connections;
  }

  /** The figures of tables at an instant; those that cannot be had say why. */
  public Map<String, Measured<TableFigures>> tables(List<String> tables, Instant at)
      throws InterruptedException {
    Map<String, Future<Measured<TableFigures>>> asked = new TreeMap<>();
    try (ExecutorService side = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      tables.forEach(table -> asked.put(table, side.submit(() -> table(table, at))));
    }
    Map<String, Measured<TableFigures>> figures = new TreeMap<>();
    for (Map.Entry<String, Future<Measured<TableFigures>>> each : asked.entrySet()) {
      figures.put(each.getKey(), answer(each.getValue()));
    }
    return figures;
  }

  private static <T> T answer(Future<T> asked) throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Measured<TableFigures> table(String table, Instant at) {
    String sql =
        Questions.text("table.sql")
            .replace("{table}", table)
            .replace("{files}", metadata(table, "files"))
            .replace("{snapshots}", metadata(table, "snapshots"))
            .replace("{since}", at.minus(DAY).toString());
    return one(ask(sql, Lake::figures));
  }

  private static TableFigures figures(ResultSet row) throws SQLException {
    long bytes = row.getLong("bytes");
    return new TableFigures(
        row.getLong("row_count"),
        row.getLong("data_files"),
        row.getLong("delete_files"),
        bytes,
        bytes + row.getLong("removed_bytes"),
        row.getLong("snapshots"),
        row.getLong("bytes_last_day"),
        row.getLong("files_last_day"),
        row.getLong("snapshots_last_day"),
        instant(row, "newest"),
        Optional.ofNullable(row.getString("formats")).orElse(""));
  }

  /** What the register says of each landing dataset. */
  public Measured<Map<String, LandingFigures>> landed(Instant at) {
    Map<String, LandingFigures> landed = new TreeMap<>();
    return ask(
            Questions.text("landed.sql")
                .replace("{table}", LANDED)
                .replace("{since}", at.minus(DAY).toString()),
            row -> landed.put(row.getString("dataset"), landed(row)))
        .map(_ -> landed);
  }

  private static LandingFigures landed(ResultSet row) throws SQLException {
    return new LandingFigures(
        row.getLong("deliveries"),
        row.getLong("files"),
        row.getLong("bytes"),
        row.getLong("records"),
        row.getLong("rejected"),
        row.getLong("deliveries_last_day"),
        row.getLong("bytes_last_day"),
        row.getLong("records_last_day"),
        instant(row, "newest"),
        Optional.ofNullable(row.getString("formats")).orElse(""));
  }

  /** How good each table was on its newest day. */
  public Measured<Map<String, QualityFigures>> quality() {
    Map<String, QualityFigures> scores = new TreeMap<>();
    return ask(
            Questions.text("quality.sql").replace("{view}", SCORES),
            row -> scores.put(row.getString("dataset"), quality(row)))
        .map(_ -> scores);
  }

  private static QualityFigures quality(ResultSet row) throws SQLException {
    return new QualityFigures(
        row.getDate("day").toLocalDate(),
        row.getLong("rules"),
        row.getLong("broken"),
        row.getLong("failing_rows"),
        row.getBigDecimal("score"));
  }

  /** What the engine says it is. */
  public Measured<String> version() {
    return one(ask(Questions.text("version.sql"), row -> row.getString(1)));
  }

  private static <T> Measured<T> one(Measured<List<T>> rows) {
    return rows.map(List::getFirst);
  }

  private <T> Measured<List<T>> ask(String sql, Reading<T> reading) {
    List<T> answers = new ArrayList<>();
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(reading.of(rows));
      }
      return Measured.of(answers);
    } catch (SQLException e) {
      return Measured.not(
          "Trino does not tell: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /** Such as {@code gold."orders$files"}. */
  private static String metadata(String table, String which) {
    int dot = table.indexOf('.');
    return "%s.\"%s$%s\"".formatted(table.substring(0, dot), table.substring(dot + 1), which);
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
