package io.headwater.batch.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/** What a table gained since a dataset last read it. */
public sealed interface Increment {
  /** No rows. */
  record Nothing() implements Increment {}

  /** Rows, up to and with the snapshot {@code until}. */
  sealed interface Readable extends Increment {
    long until();

    /** How many. */
    long rows();
  }

  /** Everything there is: nothing was read before. */
  record Whole(long until, long rows) implements Readable {}

  /** The rows appended after one snapshot, until another. */
  record Appended(long after, long until, long rows) implements Readable {}

  /**
   * The rows of some days were written anew after one snapshot, until another; besides, rows may
   * have been appended.
   *
   * @param rows how many were appended
   */
  record Replaced(long after, long until, List<Span> days, long rows) implements Increment {
    public Replaced {
      days = List.copyOf(days);
    }
  }

  /** More than rows were added since, or what was added is no longer known. */
  record Rewritten(long until, String why) implements Increment {}

  /** What a table gained after the snapshot a dataset has read; all there is when it read none. */
  static Increment since(Tip tip, OptionalLong read) {
    return tip.snapshot()
        .map(snapshot -> until(tip.table(), read, snapshot.snapshotId()))
        .orElseGet(Nothing::new);
  }

  /** Like {@link #since}, with the last snapshot to look at. */
  static Increment until(Table table, OptionalLong read, long until) {
    if (read.isEmpty()) {
      long rows = number(table.snapshot(until), "total-records");
      return rows == 0 ? new Nothing() : new Whole(until, rows);
    }
    return between(table, read.getAsLong(), until);
  }

  /** All of a table, for a dataset of which nobody knows what it has read. */
  static Increment unknown(Tip tip, String why) {
    return tip.snapshot()
        .<Increment>map(snapshot -> new Rewritten(snapshot.snapshotId(), why))
        .orElseGet(Nothing::new);
  }

  private static Increment between(Table table, long after, long until) {
    long rows = 0;
    List<Span> days = new ArrayList<>();
    Long id = until;
    while (id != null && id != after) {
      Snapshot snapshot = table.snapshot(id);
      if (snapshot == null) {
        return new Rewritten(
            until, "snapshot %d of %s is no longer in its history".formatted(after, table.name()));
      }
      switch (snapshot.operation()) {
        case DataOperations.APPEND -> rows += number(snapshot, "added-records");
        case DataOperations.REPLACE -> {
          // Compaction: other files, the same rows.
        }
        default -> {
          List<Span> replaced = SnapshotProgress.replacedBy(snapshot);
          if (replaced.isEmpty() || replaced.contains(Span.EVERYTHING)) {
            return new Rewritten(until, unaccounted(table, snapshot));
          }
          days.addAll(replaced);
        }
      }
      id = snapshot.parentId();
    }
    if (id == null) {
      return new Rewritten(
          until, "snapshot %d is not in the history of %s".formatted(after, table.name()));
    }
    return increment(table, after, until, days, rows);
  }

  private static Increment increment(
      Table table, long after, long until, List<Span> days, long rows) {
    if (days.isEmpty()) {
      return rows == 0 ? new Nothing() : new Appended(after, until, rows);
    } else if (table.snapshot(after) == null) {
      return new Rewritten(
          until, "snapshot %d of %s is no longer kept".formatted(after, table.name()));
    }
    return new Replaced(after, until, days, rows);
  }

  private static String unaccounted(Table table, Snapshot snapshot) {
    return SnapshotProgress.replacedBy(snapshot).isEmpty()
        ? "snapshot %d of %s is no append but: %s"
            .formatted(snapshot.snapshotId(), table.name(), snapshot.operation())
        : "snapshot %d of %s wrote all of it anew".formatted(snapshot.snapshotId(), table.name());
  }

  private static long number(Snapshot snapshot, String property) {
    return Long.parseLong(snapshot.summary().getOrDefault(property, "0"));
  }
}
