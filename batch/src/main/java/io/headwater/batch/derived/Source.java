package io.headwater.batch.derived;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Span;
import io.headwater.batch.lake.Tip;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One input of a derived table in a run.
 *
 * @param read the snapshot the table last read it at; empty when it never did
 * @param increment what it gained since
 * @param until the snapshot it is read at; empty when it has none
 */
record Source(
    Lake lake, Contract contract, OptionalLong read, Increment increment, OptionalLong until) {
  /** An input as it is now, compared with how far a table has read it. */
  static Source of(Lake lake, Contract contract, SnapshotProgress progress, String reader) {
    Tip input = lake.tip(contract.name());
    boolean isUnaccounted = progress.isUnaccounted(contract.name());
    OptionalLong read = progress.ofOneOfSeveral(contract.name());
    return new Source(
        lake,
        contract,
        read,
        isUnaccounted
            ? Increment.unknown(
                input,
                "no snapshot of %s says what of %s it covers".formatted(reader, contract.name()))
            : Increment.since(input, read),
        input.id());
  }

  /**
   * An input as a table has read it, of which some days are to be read again.
   *
   * @throws BatchException when what it has read is no longer kept
   */
  static Source again(
      Lake lake, Contract contract, SnapshotProgress progress, String reader, Span days) {
    Source source = asRead(lake, contract, progress, reader);
    if (source.isNew()) {
      return source;
    }
    long snapshot = source.read().getAsLong();
    Increment again = new Increment.Replaced(snapshot, snapshot, List.of(days), 0);
    return new Source(lake, contract, source.read(), again, source.read());
  }

  /**
   * An input as a table has read it.
   *
   * @throws BatchException when what it has read is no longer kept
   */
  static Source asRead(Lake lake, Contract contract, SnapshotProgress progress, String reader) {
    OptionalLong read = progress.ofOneOfSeveral(contract.name());
    if (read.isPresent() && lake.table(contract.name()).snapshot(read.getAsLong()) == null) {
      throw new BatchException(
          "%s was made from snapshot %d of %s, which is no longer kept, so that no part of it can be made anew: './headwater batch rebuild %s' makes the whole"
              .formatted(reader, read.getAsLong(), contract.name(), reader));
    }
    return new Source(lake, contract, read, new Increment.Nothing(), read);
  }

  /** Whether the table never read it. */
  boolean isNew() {
    return read.isEmpty();
  }

  boolean isUnchanged() {
    return increment instanceof Increment.Nothing;
  }

  /** How many rows it gained. */
  long gainedRows() {
    if (increment instanceof Increment.Replaced replaced) {
      return replaced.rows();
    }
    return increment instanceof Increment.Readable readable ? readable.rows() : 0;
  }

  /** The days whose rows were written anew. */
  List<Span> replacedDays() {
    return increment instanceof Increment.Replaced replaced ? replaced.days() : List.of();
  }

  /** The rows it gained, besides those of days that were written anew. */
  Dataset<Row> gained() {
    if (increment instanceof Increment.Replaced replaced && replaced.rows() > 0) {
      return lake.appended(contract.name(), replaced.after(), replaced.until());
    }
    return increment instanceof Increment.Readable readable
        ? lake.rows(contract.name(), readable)
        : lake.none(contract.name());
  }

  /** Every row that came or went: those of days that were written anew as they were and are. */
  Dataset<Row> touched() {
    if (increment instanceof Increment.Replaced replaced) {
      Field time = Partitioning.of(contract).time();
      Partitions days = new Partitions(replaced.days());
      Dataset<Row> now = lake.at(contract.name(), replaced.until(), days, time);
      Dataset<Row> rows = gained().unionByName(now);
      return replaced.after() == replaced.until()
          ? rows
          : rows.unionByName(lake.at(contract.name(), replaced.after(), days, time), true);
    }
    return gained();
  }

  /** All of its rows. */
  Dataset<Row> whole() {
    return until.isPresent()
        ? lake.at(contract.name(), until.getAsLong())
        : lake.none(contract.name());
  }

  /** A commit that says up to where it was read. */
  Commit noted(Commit commit) {
    return until.isPresent() ? commit.reading(contract.name(), until.getAsLong()) : commit;
  }
}
