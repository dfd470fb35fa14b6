package io.headwater.batch.derived;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Definition;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Span;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Rebuild;
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
public final class DerivedStep implements Step, Rebuild {
  private final Lake lake;
  private final Contract table;
  private final List<Contract> inputs;
  private final DerivedQuery query;
  private final DerivedWrite write;
  private final Definition definition;

  /**
   * A step for the table with a contract.
   *
   * @throws ContractException when the contract's {@code write} is unknown or lacks what it needs
   */
  public DerivedStep(Lake lake, Contract table, List<Contract> inputs) {
    this.lake = lake;
    this.table = table;
    this.inputs = List.copyOf(inputs);
    this.query = DerivedQuery.of(lake, table);
    this.write = write();
    this.definition = Definition.of(table, query.sql(), List.of());
  }

  private DerivedWrite write() {
    switch (table.require("write")) {
      case "append" -> {
        onlyInput();
        return new AppendFacts(lake, table, query);
      }
      case "replace-partitions" -> {
        Partitioning.of(onlyInput());
        Partitioning.of(table);
        return new ReplacePartitions(lake, table, query);
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
    SnapshotProgress progress = progress();
    List<Source> sources = sources(progress);
    return sources.stream().allMatch(Source::isUnchanged)
        ? Outcome.nothingNew().noting(definition.remark(table.name(), progress))
        : follow(run, sources, progress);
  }

  @Override
  public Outcome rebuild(String run, Span days) {
    SnapshotProgress progress = progress();
    if (days.isEverything()) {
      List<Source> sources = sources(progress);
      return sources.stream().allMatch(source -> source.until().isEmpty())
          ? Outcome.nothingNew()
          : whole(run, sources, "as asked for");
    }
    List<Source> again =
        inputs.stream()
            .map(input -> Source.again(lake, input, progress, table.name(), days))
            .toList();
    requireDays(again);
    return follow(run, again, progress).adding("rebuilt: what is of " + days);
  }

  @Override
  public boolean isOutdated() {
    return definition.differsFrom(progress());
  }

  private void requireDays(List<Source> again) {
    if (again.stream().allMatch(Source::isNew)) {
      throw new BatchException(
          "%s was never built: './headwater batch' builds it".formatted(table.name()));
    }
    for (Contract input : inputs) {
      if (Partitioning.in(input).isEmpty()) {
        throw new BatchException(
            "Cannot rebuild some days of %s: its input %s is not partitioned by a time. Without --from and --to the whole is built anew"
                .formatted(table.name(), input.name()));
      }
    }
  }

  private SnapshotProgress progress() {
    return new SnapshotProgress(lake.tip(table.name()));
  }

  private List<Source> sources(SnapshotProgress progress) {
    return inputs.stream().map(input -> Source.of(lake, input, progress, table.name())).toList();
  }

  private static Stream<String> rewritten(List<Source> sources) {
    return sources.stream()
        .map(Source::increment)
        .filter(Increment.Rewritten.class::isInstance)
        .map(increment -> ((Increment.Rewritten) increment).why());
  }

  private Outcome follow(String run, List<Source> sources, SnapshotProgress progress) {
    Optional<String> everything =
        write.asksForAll()
            ? Optional.empty()
            : rewritten(sources).findFirst().or(() -> write.changesAll(sources));
    if (everything.isPresent()) {
      return whole(run, sources, everything.get());
    }
    long gained = sources.stream().mapToLong(Source::gainedRows).sum();
    return Outcome.written(gained, write.write(sources, commit(run, sources, progress)))
        .noting(definition.remark(table.name(), progress));
  }

  private Outcome whole(String run, List<Source> sources, String why) {
    Committed committed =
        commit(run, sources, progress()).replaceAll(query.over(sources, Source::whole));
    return Outcome.written(committed.rows(), committed).noting("rebuilt whole: " + why);
  }

  private Commit commit(String run, List<Source> sources, SnapshotProgress progress) {
    Commit commit = new Commit(lake, table.name(), run).by(definition, progress);
    for (Source source : sources) {
      commit = source.noted(commit);
    }
    return commit;
  }
}
