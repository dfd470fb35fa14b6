package io.headwater.batch.audit;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Tip;
import io.headwater.contracts.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run did to a table: from main to the end of the run's branch. Where rows were added it is
 * those; where days, months or years were written it is these; else it is the whole table.
 */
final class Changes {
  private final Lake lake;
  private final Contract contract;
  private final Tip before;
  private final Tip after;
  private final Increment increment;

  private Changes(Lake lake, Contract contract, Tip before, Tip after) {
    this.lake = lake;
    this.contract = contract;
    this.before = before;
    this.after = after;
    this.increment = Increment.since(after, before.id());
  }

  static Changes of(Lake lake, Contract table) {
    Tip after = lake.tip(table.name());
    return new Changes(lake, table, Tip.ofMain(after.table()), after);
  }

  /** All that was ever done to a table, as if it was by one run. */
  static Changes everything(Lake lake, Contract table) {
    Tip after = lake.tip(table.name());
    return new Changes(lake, table, Tip.ofNothing(after.table()), after);
  }

  Contract contract() {
    return contract;
  }

  Optional<Snapshot> before() {
    return before.snapshot();
  }

  Snapshot after() {
    return after.snapshot().orElseThrow();
  }

  /** The commits of the run. */
  List<Snapshot> snapshots() {
    List<Snapshot> snapshots = new ArrayList<>();
    Table table = after.table();
    Long base = before.snapshot().map(Snapshot::snapshotId).orElse(null);
    after
        .snapshot()
        .ifPresent(
            end ->
                SnapshotUtil.ancestorsBetween(end.snapshotId(), base, table::snapshot)
                    .forEach(snapshots::add));
    return snapshots;
  }

  /** Whether there is no row to look at. */
  boolean isNothing() {
    return increment instanceof Increment.Nothing;
  }

  /** The rows that the run wrote. */
  Dataset<Row> rows() {
    if (increment instanceof Increment.Readable readable) {
      return lake.rows(contract.name(), readable);
    } else if (increment instanceof Increment.Nothing) {
      return everything().limit(0);
    }
    return partitions();
  }

  /** All rows of the partitions that the run wrote to. */
  Dataset<Row> partitions() {
    if (increment instanceof Increment.Whole) {
      return everything();
    }
    return Partitioning.in(contract)
        .map(
            partitioning -> everything().filter(touched(partitioning).contain(partitioning.time())))
        .orElseGet(this::everything);
  }

  /** The rows of an input that they were made from. */
  Dataset<Row> rowsOf(Contract input) {
    OptionalLong until = progress(after, input);
    if (until.isEmpty()) {
      return lake.current(input.name()).limit(0);
    }
    Dataset<Row> whole = lake.at(input.name(), until.getAsLong());
    if (isWrittenWhole()) {
      return whole;
    } else if (increment instanceof Increment.Rewritten
        || increment instanceof Increment.Replaced) {
      return Partitioning.in(contract)
          .flatMap(own -> Partitioning.in(input).map(of -> touched(own).contain(of.time())))
          .map(whole::filter)
          .orElse(whole);
    }
    return gained(input) instanceof Increment.Readable readable
        ? lake.rows(input.name(), readable)
        : whole.limit(0);
  }

  /** What the input gained that the run has read for the table. */
  Increment gained(Contract input) {
    return Increment.until(
        lake.tip(input.name()).table(),
        progress(before, input),
        progress(after, input).orElseThrow());
  }

  /** The days that the run wrote anew, or everything. */
  Partitions replaced() {
    return new Partitions(
        snapshots().stream()
            .flatMap(snapshot -> SnapshotProgress.replacedBy(snapshot).stream())
            .toList());
  }

  /** Up to where the table has read an input, of which it has read something. */
  long read(Contract input) {
    return progress(after, input).orElseThrow();
  }

  /** Up to where the table had read an input before the run. */
  OptionalLong readBefore(Contract input) {
    return progress(before, input);
  }

  private boolean isWrittenWhole() {
    return contract.property("write").filter("replace-all"::equals).isPresent();
  }

  private Dataset<Row> everything() {
    return lake.at(contract.name(), after().snapshotId());
  }

  private Partitions touched(Partitioning partitioning) {
    return Partitions.writtenBy(snapshots(), after.table(), partitioning);
  }

  private static OptionalLong progress(Tip tip, Contract input) {
    return new SnapshotProgress(tip).ofOneOfSeveral(input.name());
  }
}
