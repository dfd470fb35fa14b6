package io.headwater.batch.publish;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.ops.RecordFiles;
import io.headwater.batch.publish.Decision.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotAncestryValidator;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * What was decided on runs, in the snapshots of {@code ops.quality_results}: one commit holds what
 * a run's audit measured and what follows from it. They stand one after the other for all hosts,
 * because the catalog puts the commits of a table in order.
 */
final class Decisions {
  static final TableIdentifier TABLE = TableIdentifier.of("ops", "quality_results");

  private static final String VERDICT = "headwater.verdict";
  private static final String PUBLICATION = "headwater.publication";

  private final Catalog catalog;

  Decisions(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The run that was the last to be published, or begun to be. */
  Optional<Decision> lastPublished() {
    return lastPublished(SnapshotUtil.currentAncestors(table()));
  }

  /** Its name; blank when there was none. */
  String lastRun() {
    return lastRun(SnapshotUtil.currentAncestors(table()));
  }

  /** All decisions, the newest first. */
  List<Decision> all() {
    return in(SnapshotUtil.currentAncestors(table())).toList();
  }

  /** What was last decided on a run. */
  Optional<Decision> on(String run) {
    return in(SnapshotUtil.currentAncestors(table()))
        .filter(decision -> decision.run().equals(run))
        .findFirst();
  }

  /** Writes down what was measured of a run that is not published, and why. */
  void commit(Decision decision, List<Record> results) {
    append(table(), decision, results).commit();
  }

  /**
   * Writes down that a run is published, unless another one was since somebody looked.
   *
   * @param last the run that {@link #lastRun} named when this one began
   * @return whether it is written down
   */
  boolean publish(Publication publication, List<Record> results, String last) {
    Decision decision = new Decision(Verdict.PUBLISH, publication);
    try {
      append(table(), decision, results)
          .validateWith((SnapshotAncestryValidator) snapshots -> lastRun(snapshots).equals(last))
          .commit();
      return true;
    } catch (ValidationException another) {
      return false;
    } catch (CommitStateUnknownException unknown) {
      if (lastRun().equals(decision.run())) {
        return true;
      }
      throw unknown;
    }
  }

  private static AppendFiles append(Table table, Decision decision, List<Record> results) {
    AppendFiles append =
        table
            .newAppend()
            .set(SnapshotProgress.RUN, decision.run())
            .set(SnapshotProgress.INPUTS, inputs(decision.publication()))
            .set(VERDICT, decision.verdict().text())
            .set(PUBLICATION, decision.publication().toJson());
    try {
      RecordFiles.write(table, results).forEach(append::appendFile);
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot write to " + TABLE, refused);
    }
    return append;
  }

  private static String inputs(Publication publication) {
    return publication.snapshots().entrySet().stream()
        .map(table -> table.getKey() + "@" + table.getValue())
        .reduce((one, other) -> one + "," + other)
        .orElse("");
  }

  private static String lastRun(Iterable<Snapshot> snapshots) {
    return lastPublished(snapshots).map(Decision::run).orElse("");
  }

  private static Optional<Decision> lastPublished(Iterable<Snapshot> snapshots) {
    return in(snapshots).filter(decision -> decision.verdict() == Verdict.PUBLISH).findFirst();
  }

  private static Stream<Decision> in(Iterable<Snapshot> snapshots) {
    return StreamSupport.stream(snapshots.spliterator(), false)
        .filter(snapshot -> snapshot.summary().containsKey(VERDICT))
        .map(Decisions::decision);
  }

  private static Decision decision(Snapshot snapshot) {
    String verdict = snapshot.summary().get(VERDICT);
    return new Decision(
        Arrays.stream(Verdict.values())
            .filter(each -> each.text().equals(verdict))
            .findFirst()
            .orElseThrow(
                () -> new BatchException("%s has a verdict '%s'".formatted(TABLE, verdict))),
        Publication.parse(
            snapshot.summary().get(SnapshotProgress.RUN), snapshot.summary().get(PUBLICATION)));
  }

  /** The table the results are kept in. */
  Table table() {
    try {
      return catalog.loadTable(TABLE);
    } catch (NoSuchTableException missing) {
      throw new BatchException(
          "Table lake." + TABLE + " does not exist: './headwater up' provisions it", missing);
    }
  }
}
