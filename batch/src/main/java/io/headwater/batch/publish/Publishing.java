package io.headwater.batch.publish;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.publish.Decision.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.Record;

/**
 * What may become of a run's branch. Of two runs at once, on whatever hosts, the first to be
 * decided on is published, and the other is told so and gives up what it made.
 */
public final class Publishing {
  private final Catalog catalog;
  private final Decisions decisions;
  private final Publisher publisher;
  private String last = "";

  public Publishing(Catalog catalog) {
    this.catalog = catalog;
    this.decisions = new Decisions(catalog);
    this.publisher = new Publisher(catalog);
  }

  /**
   * Finishes what was decided on and not done, as when a process died in between; from here on
   * other runs are noticed.
   *
   * @return what was finished
   */
  public Optional<Publication> begin() {
    Optional<Decision> decided = decisions.lastPublished();
    last = decided.map(Decision::run).orElse("");
    Optional<Publication> unfinished =
        decided.map(Decision::publication).filter(publisher::isUnfinished);
    unfinished.ifPresent(publisher::publish);
    return unfinished;
  }

  /**
   * What a run wrote.
   *
   * @throws BatchException when another run was published since this one began, which gives up what
   *     it made
   */
  public Publication written(String run, List<String> tables) {
    // The run that was published has removed branches of this one.
    if (!decisions.lastRun().equals(last)) {
      throw superseded(run, tables);
    }
    Map<String, Long> snapshots = new LinkedHashMap<>();
    for (String table : tables) {
      Table written = catalog.loadTable(TableIdentifier.parse(table));
      snapshots.put(table, written.refs().get(RunBranch.name(run)).snapshotId());
    }
    return new Publication(run, snapshots);
  }

  /** The table the results of an audit are kept in. */
  public Table results() {
    return decisions.table();
  }

  /**
   * Publishes what a run wrote.
   *
   * @throws BatchException when another run was published since this one began, or a table was
   *     changed by something else
   */
  public void publish(Publication publication, List<Record> results) {
    // What cannot be published is found before it is decided on.
    List<Move> moves = publisher.pending(publication);
    if (!decisions.publish(publication, results, last)) {
      throw superseded(publication.run(), publication.tables());
    }
    publisher.publish(publication, moves);
  }

  /** Leaves what a run wrote to a person's decision. */
  public void hold(Publication publication, List<Record> results) {
    decisions.commit(new Decision(Verdict.HOLD, publication), results);
  }

  /** Leaves what a run wrote where it is, to be looked at, and never published. */
  public void refuse(Publication publication, List<Record> results) {
    decisions.commit(new Decision(Verdict.REFUSE, publication), results);
  }

  private BatchException superseded(String run, List<String> tables) {
    new Branches(catalog).remove(RunBranch.name(run), tables);
    return new BatchException(
        "Another run, %s, was published while this one was going on. What this one made in silver and gold is discarded; run again for what is new since"
            .formatted(decisions.lastRun()));
  }
}
