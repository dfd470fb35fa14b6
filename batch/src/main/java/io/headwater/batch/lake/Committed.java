package io.headwater.batch.lake;

import org.apache.iceberg.Snapshot;

/** A snapshot that a run made, and the rows it added. */
public record Committed(long snapshot, long rows) {
  static Committed of(Snapshot snapshot) {
    return new Committed(
        snapshot.snapshotId(),
        Long.parseLong(snapshot.summary().getOrDefault("added-records", "0")));
  }
}
