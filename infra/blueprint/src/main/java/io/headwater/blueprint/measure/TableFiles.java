package io.headwater.blueprint.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a reader of today reads of a table. */
record TableFiles(long rows, long dataFiles, long deleteFiles, long bytes, String formats) {
  /** Of a table that was never written to. */
  static final TableFiles NONE = new TableFiles(0, 0, 0, 0, "");

  static TableFiles of(ResultSet row) throws SQLException {
    return new TableFiles(
        row.getLong("row_count"),
        row.getLong("data_files"),
        row.getLong("delete_files"),
        row.getLong("bytes"),
        Optional.ofNullable(row.getString("formats")).orElse(""));
  }

  /** All that there is to say of the table. */
  TableFigures with(Commits commits) {
    return new TableFigures(
        rows,
        dataFiles,
        deleteFiles,
        bytes,
        bytes + commits.removedBytes(),
        commits.snapshots(),
        commits.bytesLastDay(),
        commits.filesLastDay(),
        commits.snapshotsLastDay(),
        commits.newest(),
        formats);
  }
}
