package io.headwater.blueprint.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the query engine says of the lake, asked as somebody who may read every layer and what
 * tables keep about themselves.
 */
public final class Lake {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String LANDED = "bronze.landed_files";
  private static final String SCORES = "serving.quality_scores";

  private final Engine engine;

  /** Opens a connection, which we close. */
  @FunctionalInterface
  public interface Connections {
    Connection open() throws SQLException;
  }

  public Lake(Connections connections) {
    this.engine = new Engine(connections);
  }

  /** The figures of tables at an instant; those that cannot be had say why. */
  public Map<String, Measured<TableFigures>> tables(List<String> tables, Instant at) {
    TableQuestions questions = new TableQuestions(engine, at.minus(DAY).toString());
    Map<String, Measured<Commits>> commits = questions.ask("snapshots.sql", tables, Commits::of);
    List<String> written = TableQuestions.which(commits, each -> each.snapshots() > 0);
    Map<String, Measured<TableFiles>> files = questions.ask("files.sql", written, TableFiles::of);
    Map<String, Measured<TableFigures>> figures = new TreeMap<>();
    commits.forEach(
        (table, told) ->
            figures.put(
                table,
                told.known()
                    .map(
                        known ->
                            files
                                .getOrDefault(table, Measured.of(TableFiles.NONE))
                                .map(each -> each.with(known)))
                    .orElseGet(() -> Measured.not(told.why()))));
    return figures;
  }

  /** What the register says of each landing dataset. */
  public Measured<Map<String, LandingFigures>> landed(Instant at) {
    Map<String, LandingFigures> landed = new TreeMap<>();
    return engine
        .ask(
            Questions.text("landed.sql")
                .replace("{table}", LANDED)
                .replace("{since}", at.minus(DAY).toString()),
            row -> landed.put(row.getString("dataset"), landed(row)) == null)
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
        Optional.ofNullable(row.getTimestamp("newest")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("formats")).orElse(""));
  }

  /** How good each table was on its newest day. */
  public Measured<Map<String, QualityFigures>> quality() {
    Map<String, QualityFigures> scores = new TreeMap<>();
    return engine
        .ask(
            Questions.text("quality.sql").replace("{view}", SCORES),
            row -> scores.put(row.getString("dataset"), quality(row)) == null)
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
    return engine.ask(Questions.text("version.sql"), row -> row.getString(1)).map(List::getFirst);
  }
}
