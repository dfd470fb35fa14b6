package io.headwater.batch;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.audit.QualityResult;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.publish.Publication;
import io.headwater.batch.publish.Publishing;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;

/** How a run ends: what it wrote is audited, and published, held or refused. */
final class Ending {
  private final RunBranch branch;
  private final Audit audit;
  private final Publishing publishing;
  private final Clock clock;
  private final PrintStream progress;

  Ending(RunBranch branch, Audit audit, Publishing publishing, Clock clock, PrintStream progress) {
    this.branch = branch;
    this.audit = audit;
    this.publishing = publishing;
    this.clock = clock;
    this.progress = progress;
  }

  /** Finishes what a run before left half published. */
  void ofEarlierRuns() {
    publishing
        .begin()
        .ifPresent(
            unfinished ->
                progress.println(
                    "Run %s was published in part; now it is whole".formatted(unfinished.run())));
  }

  /**
   * Ends a run. One that wrote nothing to silver and gold leaves nothing behind.
   *
   * @throws BatchException when a rule was broken, or another run was published meanwhile
   */
  void of(String run, Arguments.Action action) {
    if (branch.written().isEmpty()) {
      return;
    }
    Publication publication = publishing.written(run, branch.written());
    List<QualityResult> results = audit.of(branch.written());
    results.stream()
        .filter(result -> !result.passed())
        .forEach(result -> progress.println(result.text()));
    long kept = results.stream().filter(QualityResult::passed).count();
    long broken = results.stream().filter(QualityResult::stops).count();
    List<Record> rows = rows(run, results);
    if (broken > 0) {
      publishing.refuse(publication, rows);
      throw new BatchException(
          "%d of %d rules broken: nothing of run %s is published, silver and gold are as they were. What it made is on branch %s until a later run is published or './headwater batch discard %s'"
              .formatted(broken, results.size(), run, RunBranch.name(run), run));
    } else if (action == Arguments.Action.AUDIT) {
      publishing.hold(publication, rows);
      progress.println(
          "Run %s is held, %d of %d rules kept: './headwater batch publish %s' or 'discard %s'"
              .formatted(run, kept, results.size(), run, run));
    } else {
      publishing.publish(publication, rows);
      progress.println(
          "%d tables published, %d of %d rules kept"
              .formatted(publication.snapshots().size(), kept, results.size()));
    }
  }

  private List<Record> rows(String run, List<QualityResult> results) {
    Table table = publishing.results();
    Instant now = clock.instant();
    return results.stream().map(result -> result.row(table, run, now)).toList();
  }
}
