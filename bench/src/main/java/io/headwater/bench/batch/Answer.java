package io.headwater.bench.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a query, and how long it took.
 *
 * @param rows as comma-separated text
 */
public record Answer(List<String> rows, double seconds) {
  public Answer {
    rows = List.copyOf(rows);
  }

  /** Asks, and reads the answer to its end. */
  public static Answer of(Connection connection, String query) throws SQLException {
    long begun = System.nanoTime();
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(answer.getString(column));
        }
        rows.add(String.join(",", row));
      }
    }
    return new Answer(rows, (System.nanoTime() - begun) / 1e9);
  }
}
