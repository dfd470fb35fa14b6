package io.headwater.batch.publish;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.RunBranch;
import java.util.Optional;
import org.apache.iceberg.BaseTransaction;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.TableCommit;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * One table's part of a publication: main goes forward to the end of the run's branch, and the
 * branch goes, in one commit. With it go the branches of other runs, which main has now left
 * behind.
 */
record Move(TableIdentifier table, Transaction transaction) {
  /**
   * What is left to do for a table; nothing when it has no such branch any more.
   *
   * @throws BatchException when main cannot go forward, or the branch is not what was audited
   */
  static Optional<Move> of(Table table, String name, Publication publication) {
    SnapshotRef branch = table.refs().get(publication.branch());
    if (branch == null) {
      return Optional.empty();
    }
    check(table, name, branch, publication);
    Transaction transaction = table.newTransaction();
    ManageSnapshots refs = transaction.manageSnapshots();
    refs.fastForwardBranch(SnapshotRef.MAIN_BRANCH, publication.branch());
    table.refs().keySet().stream()
        .filter(ref -> ref.startsWith(RunBranch.PREFIX))
        .forEach(refs::removeBranch);
    refs.commit();
    return Optional.of(new Move(TableIdentifier.parse(name), transaction));
  }

  private static void check(Table table, String name, SnapshotRef branch, Publication publication) {
    if (branch.snapshotId() != publication.snapshots().get(name)) {
      throw new BatchException(
          "%s: branch %s was written to after its audit. './headwater batch discard %s' gives it up; the next run makes it anew"
              .formatted(name, publication.branch(), publication.run()));
    }
    SnapshotRef main = table.refs().get(SnapshotRef.MAIN_BRANCH);
    if (main != null && !SnapshotUtil.isAncestorOf(table, branch.snapshotId(), main.snapshotId())) {
      throw new BatchException(
          "%s was changed by something else (snapshot %d) since run %s began, so that what the run made cannot be published. './headwater batch discard %s' gives it up; the next run makes it anew"
              .formatted(name, main.snapshotId(), publication.run(), publication.run()));
    }
  }

  /** As a part of one request for several tables. */
  TableCommit together() {
    BaseTransaction changes = (BaseTransaction) transaction;
    return TableCommit.create(table, changes.startMetadata(), changes.currentMetadata());
  }

  /** By itself. */
  void alone() {
    transaction.commitTransaction();
  }
}
