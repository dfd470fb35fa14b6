package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.contracts.Field;
import java.util.List;

/**
 * Aggregates follow their input a partition at a time: the query is asked of the whole days, months
 * or years that gained rows, as the table is partitioned, and its answer replaces those partitions.
 */
record ReplacePartitions(Partitioning table, DerivedQuery query) implements DerivedWrite {
  @Override
  public Committed write(List<Source> sources, Commit commit) {
    // One, as the step has made sure of.
    Source source = sources.get(0);
    Field time = Partitioning.of(source.contract()).time();
    Partitions gained = Partitions.of(source.gained(), time, table);
    return commit.replacePartitions(
        query.over(sources, input -> input.whole().filter(gained.contain(time))));
  }
}
