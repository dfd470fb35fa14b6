package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.contracts.Contract;
import java.util.List;
import java.util.Optional;

/**
 * Facts grow with their input: the query is asked of the new rows, and its answer appended. Where
 * days of the input were written anew, whole partitions are replaced, as those of aggregates are.
 */
record AppendFacts(Lake lake, Contract table, DerivedQuery query) implements DerivedWrite {
  @Override
  public Optional<String> changesAll(List<Source> sources) {
    return isOnlyAppended(sources) || Partitioning.in(table).isPresent()
        ? Optional.empty()
        : Optional.of(
            "days of %s were written anew, and %s is not partitioned by any"
                .formatted(sources.get(0).contract().name(), table.name()));
  }

  @Override
  public Committed write(List<Source> sources, Commit commit) {
    return isOnlyAppended(sources)
        ? commit.append(query.over(sources, Source::gained))
        : new ReplacePartitions(lake, table, query).write(sources, commit);
  }

  private static boolean isOnlyAppended(List<Source> sources) {
    return sources.stream().allMatch(source -> source.replacedDays().isEmpty());
  }
}
