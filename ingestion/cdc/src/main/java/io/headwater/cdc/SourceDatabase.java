package io.headwater.cdc;

import io.headwater.contracts.capture.CapturedTable;
import io.headwater.settings.ShopSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import org.postgresql.Driver;

/** The captured database, beside the stream: the slot, and what people ask for. */
final class SourceDatabase implements AutoCloseable {
  private static final String PATIENCE_SECONDS = "10";

  private final Connection connection;

  private SourceDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects.
   *
   * @throws CaptureException when the database cannot be reached
   */
  static SourceDatabase connect(ShopSettings settings) throws CaptureException {
    Properties login = new Properties();
    login.setProperty("user", settings.user());
    login.setProperty("password", settings.password().reveal());
    login.setProperty("connectTimeout", PATIENCE_SECONDS);
    login.setProperty("socketTimeout", PATIENCE_SECONDS);
    login.setProperty("ApplicationName", "headwater capture");
    try {
      return new SourceDatabase(new Driver().connect(settings.url(), login));
    } catch (SQLException e) {
      throw new CaptureException(
          "The database at %s cannot be reached: %s".formatted(settings.url(), e.getMessage()), e);
    }
  }

  /** The slot; empty when there is none. */
  Optional<Slot> slot() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql("slot.sql"))) {
      query.setString(1, CapturedTable.SLOT);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(slot(row)) : Optional.empty();
      }
    }
  }

  private static Slot slot(ResultSet row) throws SQLException {
    long pid = row.getLong("active_pid");
    OptionalLong active = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(pid);
    return new Slot(
        active,
        "lost".equals(row.getString("wal_status")),
        row.getLong("restart_lsn"),
        row.getLong("confirmed_lsn"),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  void dropSlot() throws SQLException {
    try (PreparedStatement drop =
        connection.prepareStatement("select pg_drop_replication_slot(?)")) {
      drop.setString(1, CapturedTable.SLOT);
      drop.executeQuery().close();
    }
  }

  /** Whether the database is to be read anew. */
  boolean isRequested() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql("request.sql"))) {
      return row.next();
    }
  }

  /** What was asked for is being done. */
  void forgetRequests() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from " + CapturedTable.REQUESTS);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String sql(String file) {
    try (InputStream in = SourceDatabase.class.getResourceAsStream("/sql/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read /sql/" + file, e);
    }
  }
}
