package io.headwater.blueprint.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The query engine, asked one question at a time; that it does not answer is an answer. */
final class Engine {
  private final Lake.Connections connections;

  Engine(Lake.Connections connections) {
    this.connections = connections;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> Measured<List<T>> ask(String sql, Reading<T> reading) {
    List<T> answers = new ArrayList<>();
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(reading.of(rows));
      }
      return Measured.of(answers);
    } catch (SQLException e) {
      return Measured.not("Trino does not tell: " + reason(e));
    }
  }

  /** In one line, without the number of the query, which is another each time. */
  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^Query failed \\(#\\w+\\): ", "");
  }
}
