package io.headwater.alerts;

import io.headwater.alerts.AlertSettings.TrinoLogin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The lake as Trino shows it; each question opens a connection of its own. */
final class TrinoLake implements Lake {
  private static final int PATIENCE_SECONDS = 30;

  private final TrinoLogin login;

  TrinoLake(TrinoLogin login) {
    this.login = login;
  }

  /** The name of the table was checked when the rules were read. */
  @Override
  public Optional<Instant> newest(String table, Instant after) throws ObstacleException {
    String sql = text("newest_row.sql").replace("{table}", table);
    List<Optional<Instant>> answers =
        ask(
            table,
            sql,
            List.of(after.toString()),
            row -> {
              long newest = row.getLong("newest");
              return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(newest));
            });
    return answers.getFirst();
  }

  @Override
  public List<Comparison> comparisons() throws ObstacleException {
    return ask(
        "ops.reconciliations",
        text("newest_comparisons.sql"),
        List.of(),
        row ->
            new Comparison(
                row.getString("dataset"), row.getLong("differing"), row.getLong("compared")));
  }

  @Override
  public List<Undeclared> undeclared(Instant after) throws ObstacleException {
    return ask(
        "ops.undeclared_fields",
        text("undeclared_fields.sql"),
        List.of(after.toString()),
        row ->
            new Undeclared(
                row.getString("dataset"), row.getString("fields"), row.getLong("records")));
  }

  private <T> List<T> ask(String what, String sql, List<String> values, Reading<T> reading)
      throws ObstacleException {
    try (Connection trino = connect();
        PreparedStatement statement = trino.prepareStatement(sql)) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      List<T> answers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          answers.add(reading.of(rows));
        }
      }
      return answers;
    } catch (SQLException e) {
      throw new ObstacleException(
          "Trino does not tell of %s: %s"
              .formatted(what, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password().reveal());
    properties.setProperty("source", "headwater-alerts");
    properties.setProperty("explicitPrepare", "false");
    return DriverManager.getConnection(login.url(), properties);
  }

  private static String text(String file) {
    try (InputStream in = TrinoLake.class.getResourceAsStream("/sql/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
