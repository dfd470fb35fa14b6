package io.headwater.cli;

import io.headwater.contracts.capture.CapturedTable;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the database says of its capture, in a line. */
final class CaptureReport {
  private static final long MEGABYTE = 1 << 20;

  private CaptureReport() {}

  /** The line; empty while the database cannot be asked. */
  static Optional<String> of(Platform platform) {
    try (Connection connection = ShopDatabase.connect(platform)) {
      return Optional.of("cdc: " + read(connection));
    } catch (SQLException | IOException down) {
      // The table of the parts says that it is down, or nothing was provisioned yet.
      return Optional.empty();
    }
  }

  static String read(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(Query.CAPTURE.sql())) {
      query.setString(1, CapturedTable.SLOT);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return state(row) + kept(row) + beat(row) + request(row);
      }
    }
  }

  private static String state(ResultSet row) throws SQLException {
    if (!row.getBoolean("is_there")) {
      return "there is no replication slot: nothing was captured yet, or the slot is lost"
          + " (./headwater logs cdc, docs/runbooks/slot-lost.md)";
    }
    if (row.getBoolean("is_lost")) {
      return "the replication slot is lost: type ./headwater cdc resnapshot";
    }
    return (row.getBoolean("is_active") ? "captures, " : "does not capture, ")
        + row.getLong("behind_bytes") / 1024
        + " kB behind";
  }

  private static String kept(ResultSet row) throws SQLException {
    long bound = row.getLong("bound_bytes");
    return "; %d MB of the database's log are kept for it, %s"
        .formatted(
            row.getLong("kept_bytes") / MEGABYTE,
            bound < 0 ? "without a bound" : "at most " + bound / MEGABYTE + " MB");
  }

  private static String beat(ResultSet row) throws SQLException {
    OffsetDateTime beat = row.getObject("beat_at", OffsetDateTime.class);
    return beat == null ? "" : "; last heartbeat " + beat.toInstant();
  }

  private static String request(ResultSet row) throws SQLException {
    return row.getBoolean("is_requested") ? "; is to read the database anew" : "";
  }
}
