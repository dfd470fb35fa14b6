package io.headwater.batch.gold;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import org.apache.iceberg.Table;

/**
 * Brings one gold table up to its input. Where the input did more than grow, the whole table is
 * built anew in one commit, and the outcome says why.
 */
public final class GoldStep implements Step {
  private final Lake lake;
  private final Contract table;
  private final Contract input;
  private final GoldQuery query;
  private final GoldWrite write;

  /**
   * A step for the table with a contract.
   *
   * @throws ContractException when the contract's {@code write} is unknown
   */
  public GoldStep(Lake lake, Contract table, Contract input) {
    this.lake = lake;
    this.table = table;
    this.input = input;
    this.query = GoldQuery.of(table, input);
    this.write = write();
  }

  private GoldWrite write() {
    switch (table.require("write")) {
      case "append" -> {
        return new AppendFacts(lake, input, query);
      }
      case "replace-partitions" -> {
        Partitioning.of(input);
        return new ReplacePartitions(lake, input, Partitioning.of(table), query);
      }
      default ->
          throw new ContractException(
              table.location(),
              "cannot use write '%s': must be append or replace-partitions"
                  .formatted(table.require("write")));
    }
  }

  @Override
  public String dataset() {
    return table.name();
  }

  @Override
  public Outcome run(String run) {
    Increment increment = increment();
    if (increment instanceof Increment.Readable readable) {
      return Outcome.written(readable.rows(), write.write(readable, commit(run, readable.until())));
    } else if (increment instanceof Increment.Rewritten rewritten) {
      return rebuild(run, rewritten);
    }
    return Outcome.nothingNew();
  }

  private Increment increment() {
    SnapshotProgress progress = new SnapshotProgress(lake.table(table.name()));
    Table source = lake.table(input.name());
    if (progress.isUnaccounted(input.name())) {
      return Increment.unknown(source, "no snapshot of " + table.name() + " says what it covers");
    }
    return Increment.since(source, progress.of(input.name()));
  }

  private Outcome rebuild(String run, Increment.Rewritten rewritten) {
    Committed committed =
        commit(run, rewritten.until())
            .replaceAll(query.over(lake.at(input.name(), rewritten.until())));
    return Outcome.written(committed.rows(), committed).noting("rebuilt whole: " + rewritten.why());
  }

  private Commit commit(String run, long until) {
    return new Commit(lake, table.name(), run).reading(input.name(), until);
  }
}
