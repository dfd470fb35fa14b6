package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;

/**
 * Aggregates follow their input a partition at a time: the query is asked of the whole days, months
 * or years that gained rows, as the table is partitioned, and its answer replaces those partitions.
 */
record ReplacePartitions(Lake lake, Contract table, DerivedQuery query) implements DerivedWrite {
  @Override
  public Committed write(List<Source> sources, Commit commit) {
    // One, as the step has made sure of.
    Source source = sources.get(0);
    Field time = Partitioning.of(source.contract()).time();
    Partitioning partitioning = Partitioning.of(table);
    Partitioning files = partitioning.coveringFilesOf(lake.tip(table.name()));
    Partitions partitions =
        Partitions.of(source.gained(), time, files)
            .and(Partitions.covering(source.replacedDays(), files));
    return commit.replace(
        partitions,
        partitioning.time(),
        query.over(sources, input -> input.whole().filter(partitions.contain(time))));
  }
}
