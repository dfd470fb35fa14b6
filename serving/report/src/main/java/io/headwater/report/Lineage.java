package io.headwater.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which state of which table a state was made from, as the snapshots say, back to bronze. */
final class Lineage {
  private static final Pattern STATE = Pattern.compile("\\w+\\.\\w+@\\d+");

  private final Connection engineer;

  /**
   * @param engineer a connection of somebody who may see snapshots
   */
  Lineage(Connection engineer) {
    this.engineer = engineer;
  }

  /** The state of a table that readers see; empty when it has none. */
  Optional<String> current(String table) throws SQLException {
    String sql = Questions.text("current.sql").replace("{refs}", metadata(table, "refs"));
    try (PreparedStatement statement = engineer.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /** A state and those it was made from, each after the ones made of it. */
  List<Source> of(String table, String snapshot) throws SQLException {
    Map<String, Source> found = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(table + "@" + snapshot));
    while (!waiting.isEmpty()) {
      String state = waiting.remove();
      if (!found.containsKey(state)) {
        Written written = written(state);
        found.put(state, written.source());
        waiting.addAll(written.inputs());
      }
    }
    return List.copyOf(found.values());
  }

  private Written written(String state) throws SQLException {
    String table = state.substring(0, state.indexOf('@'));
    String snapshot = state.substring(state.indexOf('@') + 1);
    String sql =
        Questions.text("snapshot.sql").replace("{snapshots}", metadata(table, "snapshots"));
    try (PreparedStatement statement = engineer.prepareStatement(sql)) {
      statement.setLong(1, Long.parseLong(snapshot));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Written(
                new Source(table, snapshot, row.getString("committed_at"), row.getString("run")),
                inputs(row.getString("inputs")))
            : new Written(new Source(table, snapshot, "", ""), List.of());
      }
    }
  }

  /** Those that are states of tables: what bronze was made of lies in the log, or has landed. */
  private static List<String> inputs(String names) {
    return Pattern.compile(",").splitAsStream(names).filter(STATE.asMatchPredicate()).toList();
  }

  /** Such as {@code gold."orders$refs"}. */
  private static String metadata(String table, String which) {
    int dot = table.indexOf('.');
    return "%s.\"%s$%s\"".formatted(table.substring(0, dot), table.substring(dot + 1), which);
  }

  private record Written(Source source, List<String> inputs) {}
}
