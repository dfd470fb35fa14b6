package io.headwater.cdc.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shop's database, of which one session at a time is the shop. */
final class ShopDatabase {
  private static final String WAITED_TOO_LONG = "55P03";

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private ShopDatabase(Connection connection) {
    this.connection = connection;
  }

  /** A moment, and the transaction that it is in; null when it changed nothing yet. */
  record Moment(String time, String transaction) {}

  /**
   * Waits for its turn, which lasts as long as the connection: whoever was cut off has left no
   * transaction open then.
   *
   * @throws SQLException when another one writes the database
   */
  static ShopDatabase take(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    ShopDatabase database = new ShopDatabase(connection);
    try {
      database.statement("patience").execute();
      database.statement("turn").execute();
      connection.commit();
      return database;
    } catch (SQLException refused) {
      throw refused.getSQLState().equals(WAITED_TOO_LONG)
          ? new SQLException("another 'generate changes' is under way; run again after it", refused)
          : refused;
    }
  }

  FoundRows rows() throws SQLException {
    FoundRows rows = new FoundRows(keys("customers"), keys("products"), keys("suppliers"));
    connection.commit();
    return rows;
  }

  /** Does a deed; the row as it is then, or was. */
  String execute(Deed deed) throws SQLException {
    PreparedStatement statement = statement(deed.sql());
    for (int parameter = 0; parameter < deed.parameters().size(); parameter++) {
      statement.setObject(parameter + 1, deed.parameters().get(parameter));
    }
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException(
            "%s has no row %s any more: somebody else writes the database"
                .formatted(deed.table(), deed.key()));
      }
      return row.getString(1);
    }
  }

  Moment now() throws SQLException {
    try (ResultSet row = statement("clock").executeQuery()) {
      row.next();
      return new Moment(
          row.getObject(1, OffsetDateTime.class).toInstant().toString(), row.getString(2));
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** Whether a transaction of a session that is gone was committed. */
  boolean wasCommitted(String transaction) throws SQLException {
    PreparedStatement fate = statement("fate");
    fate.setString(1, transaction);
    try (ResultSet row = fate.executeQuery()) {
      row.next();
      return "committed".equals(row.getString(1));
    } finally {
      connection.commit();
    }
  }

  private PreparedStatement statement(String name) throws SQLException {
    PreparedStatement known = statements.get(name);
    if (known == null) {
      known = connection.prepareStatement(ShopSql.read(name));
      statements.put(name, known);
    }
    return known;
  }

  private List<String> keys(String table) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (ResultSet rows = statement(table).executeQuery()) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }
}
