package io.headwater.batch.derived;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings one table up to those it is derived from: gold to silver, or the current state to its log
 * of changes. Where an input did more than grow, or what it gained changes everything, the whole
 * table is built anew in one commit, and the outcome says why.
 */
public final class DerivedStep implements Step {
  private final Lake lake;
  private final Contract table;
  private final List<Contract> inputs;
  private final DerivedQuery query;
  private final DerivedWrite write;

  /**
   * A step for the table with a contract.
   *
   * @throws ContractException when the contract's {@code write} is unknown or lacks what it needs
   */
  public DerivedStep(Lake lake, Contract table, List<Contract> inputs) {
    this.lake = lake;
    this.table = table;
    this.inputs = List.copyOf(inputs);
    this.query = DerivedQuery.of(lake.session(), table);
    this.write = write();
  }

  private DerivedWrite write() {
    switch (table.require("write")) {
      case "append" -> {
        onlyInput();
        return new AppendFacts(query);
      }
      case "replace-partitions" -> {
        Partitioning.of(onlyInput());
        return new ReplacePartitions(Partitioning.of(table), query);
      }
      case "replace-keys" -> {
        return new ReplaceKeys(lake, table, Key.of(table, inputs), query);
      }
      case "replace-all" -> {
        return new ReplaceAll(query);
      }
      default ->
          throw new ContractException(
              table.location(),
              "cannot use write '%s': must be append, replace-partitions, replace-keys or replace-all"
                  .formatted(table.require("write")));
    }
  }

  /** Only by keys, or whole, follows what rows of one input change of what another says. */
  private Contract onlyInput() {
    if (inputs.size() > 1) {
      throw new ContractException(
          table.location(),
          "cannot use write '%s' with %d inputs: must be replace-keys or replace-all"
              .formatted(table.require("write"), inputs.size()));
    }
    return inputs.get(0);
  }

  @Override
  public String dataset() {
    return table.name();
  }

  @Override
  public Outcome run(String run) {
    SnapshotProgress progress = new SnapshotProgress(lake.tip(table.name()));
    List<Source> sources =
        inputs.stream().map(input -> Source.of(lake, input, progress, table.name())).toList();
    if (sources.stream().allMatch(Source::isUnchanged)) {
      return Outcome.nothingNew();
    }
    Optional<String> everything =
        write.asksForAll()
            ? Optional.empty()
            : rewritten(sources).findFirst().or(() -> write.changesAll(sources));
    return everything.isPresent() ? rebuild(run, sources, everything.get()) : follow(run, sources);
  }

  private static Stream<String> rewritten(List<Source> sources) {
    return sources.stream()
        .map(Source::increment)
        .filter(Increment.Rewritten.class::isInstance)
        .map(increment -> ((Increment.Rewritten) increment).why());
  }

  private Outcome follow(String run, List<Source> sources) {
    long gained = sources.stream().mapToLong(Source::gainedRows).sum();
    return Outcome.written(gained, write.write(sources, commit(run, sources)));
  }

  private Outcome rebuild(String run, List<Source> sources, String why) {
    Committed committed = commit(run, sources).replaceAll(query.over(sources, Source::whole));
    return Outcome.written(committed.rows(), committed).noting("rebuilt whole: " + why);
  }

  private Commit commit(String run, List<Source> sources) {
    Commit commit = new Commit(lake, table.name(), run);
    for (Source source : sources) {
      commit = source.noted(commit);
    }
    return commit;
  }
}
