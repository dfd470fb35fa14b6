package io.headwater.batch.lake;

import io.headwater.contracts.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.CommitMetadata;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/** One commit to one table, with the run and the progress in its snapshot's summary. */
public final class Commit {
  private final Lake lake;
  private final String table;
  private final Map<String, String> summary;

  /** A commit of a run to a table. */
  public Commit(Lake lake, String table, String run) {
    this(lake, table, Map.of(SnapshotProgress.RUN, run));
  }

  private Commit(Lake lake, String table, Map<String, String> summary) {
    this.lake = lake;
    this.table = table;
    this.summary = Map.copyOf(summary);
  }

  /** With another property in the snapshot's summary. */
  public Commit with(String property, String value) {
    return with(Map.of(property, value));
  }

  /** With more properties in the snapshot's summary. */
  public Commit with(Map<String, String> properties) {
    Map<String, String> more = new HashMap<>(summary);
    more.putAll(properties);
    return new Commit(lake, table, more);
  }

  /** With one more input, as read up to a snapshot. */
  public Commit reading(String input, long snapshot) {
    String others = summary.getOrDefault(SnapshotProgress.INPUTS, "");
    return with(
            SnapshotProgress.INPUTS,
            (others.isEmpty() ? "" : others + ",") + input + "@" + snapshot)
        .with(SnapshotProgress.input(input), Long.toString(snapshot));
  }

  /**
   * Made by a query and rules.
   *
   * @param progress that of the table before this commit
   */
  public Commit by(Definition definition, SnapshotProgress progress) {
    return with(Definition.OF_SNAPSHOT, definition.fingerprint())
        .with(Definition.OF_TABLE, definition.addedTo(progress));
  }

  /** Adds rows; without any, an empty snapshot still carries the summary. */
  public Committed append(Dataset<Row> rows) {
    return write(rows, DataFrameWriterV2::append);
  }

  /**
   * Replaces all rows of some partitions, of which the rows are.
   *
   * @param time the column the table is partitioned by
   */
  public Committed replace(Partitions partitions, Field time, Dataset<Row> rows) {
    if (partitions.areEverything()) {
      return replaceAll(rows);
    }
    return partitions.isEmpty()
        ? append(rows)
        : with(SnapshotProgress.REPLACED, Span.text(partitions.spans()))
            .write(rows, writer -> writer.overwrite(partitions.contain(time)));
  }

  /** Replaces every row, so that none is left that something else made. */
  public Committed replaceAll(Dataset<Row> rows) {
    Commit commit = with(SnapshotProgress.REPLACED, Span.text(List.of(Span.EVERYTHING)));
    if (summary.containsKey(Definition.OF_SNAPSHOT)) {
      commit = commit.with(Definition.OF_TABLE, summary.get(Definition.OF_SNAPSHOT));
    }
    return commit.write(rows, writer -> writer.overwrite(functions.lit(true)));
  }

  /**
   * Writes and removes the rows that differ.
   *
   * @param among a condition on {@link Lake#column columns of the table} that every row to be
   *     written anew or removed keeps, so that Spark need not bring the others together
   */
  public Committed merge(Differences differences, Column among) {
    if (differences.rows().isEmpty()) {
      return append(differences.rows().drop(Differences.GONE));
    }
    Table target = branched();
    CommitMetadata.withCommitProperties(
        summary,
        () -> {
          differences.mergeInto(lake.target(table), among);
          return target;
        },
        RuntimeException.class);
    target.refresh();
    return committed(target);
  }

  private Committed write(Dataset<Row> rows, Mode mode) {
    Table target = branched();
    DataFrameWriterV2<Row> writer = rows.writeTo(lake.target(table));
    summary.forEach((property, value) -> writer.option("snapshot-property." + property, value));
    // Columns from SQL may all be null to Spark; a null in a required one still fails the write.
    writer.option("check-nullability", "false");
    try {
      mode.write(writer);
    } catch (NoSuchTableException missing) {
      throw new BatchException("Table " + table + " does not exist any more", missing);
    }
    target.refresh();
    return committed(target);
  }

  /**
   * The table, with the branch that Spark wants to be there before it writes to it. In a table
   * without snapshots it begins with an empty one.
   */
  private Table branched() {
    Table target = lake.table(table);
    lake.branch(table)
        .filter(branch -> !target.refs().containsKey(branch))
        .ifPresent(branch -> create(target, branch));
    return target;
  }

  private void create(Table target, String branch) {
    if (target.currentSnapshot() == null) {
      target
          .newFastAppend()
          .toBranch(branch)
          .set(SnapshotProgress.RUN, summary.get(SnapshotProgress.RUN))
          .set(SnapshotProgress.INPUTS, summary.getOrDefault(SnapshotProgress.INPUTS, ""))
          .commit();
    } else {
      target.manageSnapshots().createBranch(branch).commit();
    }
  }

  private Committed committed(Table target) {
    lake.wrote(table);
    for (Snapshot snapshot : target.snapshots()) {
      if (snapshot.summary().entrySet().containsAll(summary.entrySet())) {
        return Committed.of(snapshot);
      }
    }
    throw new BatchException("Table " + table + " does not show the snapshot just committed");
  }

  /** How rows go into a table. */
  private interface Mode {
    void write(DataFrameWriterV2<Row> writer) throws NoSuchTableException;
  }
}
