package io.headwater.batch.lake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/** The newest state of a table that someone sees: the end of main, or of the branch of a run. */
public final class Tip {
  private final Table table;
  private final Snapshot snapshot;

  private Tip(Table table, Snapshot snapshot) {
    this.table = table;
    this.snapshot = snapshot;
  }

  /** What readers see. */
  public static Tip ofMain(Table table) {
    return new Tip(table, table.currentSnapshot());
  }

  /** A table before anything was written to it. */
  public static Tip ofNothing(Table table) {
    return new Tip(table, null);
  }

  /** What a run sees: the end of its branch once the table has it, else what readers see. */
  static Tip of(Table table, String branch) {
    return table.refs().containsKey(branch)
        ? new Tip(table, table.snapshot(branch))
        : ofMain(table);
  }

  public Table table() {
    return table;
  }

  /** Empty when nothing was ever written. */
  public Optional<Snapshot> snapshot() {
    return Optional.ofNullable(snapshot);
  }

  /** The id of its snapshot; empty when nothing was ever written. */
  public OptionalLong id() {
    return snapshot == null ? OptionalLong.empty() : OptionalLong.of(snapshot.snapshotId());
  }

  /** The snapshot and those it came from, the newest first. */
  Iterable<Snapshot> ancestors() {
    return snapshot == null
        ? List.of()
        : SnapshotUtil.ancestorsOf(snapshot.snapshotId(), table::snapshot);
  }
}
