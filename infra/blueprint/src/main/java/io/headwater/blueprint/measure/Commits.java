package io.headwater.blueprint.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** How a table was written to. */
record Commits(
    long snapshots,
    long snapshotsLastDay,
    long removedBytes,
    long bytesLastDay,
    long filesLastDay,
    Optional<Instant> newest) {

  static Commits of(ResultSet row) throws SQLException {
    return new Commits(
        row.getLong("snapshots"),
        row.getLong("snapshots_last_day"),
        row.getLong("removed_bytes"),
        row.getLong("bytes_last_day"),
        row.getLong("files_last_day"),
        Optional.ofNullable(row.getTimestamp("newest")).map(Timestamp::toInstant));
  }
}
