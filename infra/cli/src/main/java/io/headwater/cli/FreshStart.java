package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks before a stream starts without a checkpoint: it then reads its topic from the beginning,
 * and what its tables hold of that would be there twice.
 */
final class FreshStart {
  private final Platform platform;

  FreshStart(Platform platform) {
    this.platform = platform;
  }

  /**
   * Refuses the start of a stream that would append again what is there.
   *
   * @throws FailedException naming the tables, and what to do
   */
  void refuseToDouble(StreamJob job) throws SQLException, InterruptedException {
    List<String> tables = holdsRecords(job) ? filled(job) : List.of();
    if (!tables.isEmpty()) {
      throw new FailedException(
          """
          Cannot start %1$s from the beginning of %2$s: what it reads there would be twice in %3$s, which hold rows already.
          './headwater stream start %1$s' goes on from its newest checkpoint, '--from PATH' from a savepoint that lies elsewhere.
          To append everything once more nevertheless, say so: './headwater stream start %1$s --from none --accept-duplicates'."""
              .formatted(job.id(), job.topic(), String.join(", ", tables)));
    }
  }

  /** A topic that was emptied has nothing to give twice. */
  private boolean holdsRecords(StreamJob job) throws InterruptedException {
    try (WatchedLog log = WatchedLog.of(platform)) {
      return log.holdsRecords(job.topic());
    }
  }

  private List<String> filled(StreamJob job) throws SQLException {
    List<String> filled = new ArrayList<>();
    try (Connection trino = Trino.connect(platform, Identity.ENGINEER);
        Statement statement = trino.createStatement()) {
      for (String table : job.tables()) {
        try (ResultSet row = statement.executeQuery(Query.FILLED.sql().replace("{table}", table))) {
          if (row.next()) {
            filled.add(table);
          }
        }
      }
    }
    return filled;
  }
}
