package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Tip;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import java.util.Optional;

/**
 * Brings one table up to the one it is derived from: gold to silver, or the current state to its
 * log of changes. Where the input did more than grow, or what it gained changes everything, the
 * whole table is built anew in one commit, and the outcome says why.
 */
public final class DerivedStep implements Step {
  private final Lake lake;
  private final Contract table;
  private final Contract input;
  private final DerivedQuery query;
  private final DerivedWrite write;

  /**
   * A step for the table with a contract.
   *
   * @throws ContractException when the contract's {@code write} is unknown or lacks what it needs
   */
  public DerivedStep(Lake lake, Contract table, Contract input) {
    this.lake = lake;
    this.table = table;
    this.input = input;
    this.query = DerivedQuery.of(table, input);
    this.write = write();
  }

  private DerivedWrite write() {
    switch (table.require("write")) {
      case "append" -> {
        return new AppendFacts(lake, input, query);
      }
      case "replace-partitions" -> {
        Partitioning.of(input);
        return new ReplacePartitions(lake, input, Partitioning.of(table), query);
      }
      case "replace-keys" -> {
        return new ReplaceKeys(lake, table, input, Key.of(table, input), query);
      }
      default ->
          throw new ContractException(
              table.location(),
              "cannot use write '%s': must be append, replace-partitions or replace-keys"
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
      return follow(run, readable);
    } else if (increment instanceof Increment.Rewritten rewritten) {
      return rebuild(run, rewritten.until(), rewritten.why());
    }
    return Outcome.nothingNew();
  }

  private Increment increment() {
    SnapshotProgress progress = new SnapshotProgress(lake.tip(table.name()));
    Tip source = lake.tip(input.name());
    if (progress.isUnaccounted(input.name())) {
      return Increment.unknown(source, "no snapshot of " + table.name() + " says what it covers");
    }
    return Increment.since(source, progress.of(input.name()));
  }

  private Outcome follow(String run, Increment.Readable increment) {
    Optional<String> everything = write.changesAll(increment);
    return everything.isPresent()
        ? rebuild(run, increment.until(), everything.get())
        : Outcome.written(increment.rows(), write.write(increment, commit(run, increment.until())));
  }

  private Outcome rebuild(String run, long until, String why) {
    Committed committed = commit(run, until).replaceAll(query.over(lake.at(input.name(), until)));
    return Outcome.written(committed.rows(), committed).noting("rebuilt whole: " + why);
  }

  private Commit commit(String run, long until) {
    return new Commit(lake, table.name(), run).reading(input.name(), until);
  }
}
