package io.headwater.batch.step;

import io.headwater.batch.lake.Committed;
import java.util.OptionalLong;

/**
 * What a step did to its dataset.
 *
 * @param read rows or records of the input it looked at
 * @param added rows in the dataset's new snapshot
 * @param duplicates events that were there already
 * @param quarantined records kept aside with a reason: dead letters in bronze, refused events in
 *     silver
 * @param snapshot the dataset's new snapshot; empty when there was nothing new
 * @param note anything out of the ordinary, for a person; mostly blank
 */
public record Outcome(
    long read, long added, long duplicates, long quarantined, OptionalLong snapshot, String note) {

  /** There was nothing to do. */
  public static Outcome nothingNew() {
    return new Outcome(0, 0, 0, 0, OptionalLong.empty(), "");
  }

  /** One commit that took every row of its input. */
  public static Outcome written(long read, Committed committed) {
    return new Outcome(read, committed.rows(), 0, 0, OptionalLong.of(committed.snapshot()), "");
  }

  /** The same with a note. */
  public Outcome noting(String remark) {
    return new Outcome(read, added, duplicates, quarantined, snapshot, remark);
  }

  /** The same with a note besides what is noted. */
  public Outcome adding(String remark) {
    return noting((note + " " + remark).strip());
  }

  /** This and what the same step did next. */
  public Outcome then(Outcome next) {
    return new Outcome(
        read + next.read,
        added + next.added,
        duplicates + next.duplicates,
        quarantined + next.quarantined,
        next.snapshot.isPresent() ? next.snapshot : snapshot,
        (note + " " + next.note).strip());
  }
}
