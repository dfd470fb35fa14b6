package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Tip;
import io.headwater.contracts.Contract;
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
    OptionalLong read = isUnaccounted ? OptionalLong.empty() : progress.of(contract.name());
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

  /** Whether the table never read it. */
  boolean isNew() {
    return read.isEmpty();
  }

  boolean isUnchanged() {
    return increment instanceof Increment.Nothing;
  }

  /** How many rows it gained. */
  long gainedRows() {
    return increment instanceof Increment.Readable readable ? readable.rows() : 0;
  }

  /** The rows it gained. */
  Dataset<Row> gained() {
    return increment instanceof Increment.Readable readable
        ? lake.rows(contract.name(), readable)
        : lake.none(contract.name());
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
