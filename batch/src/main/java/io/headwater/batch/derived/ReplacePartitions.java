package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Aggregates follow their input a partition at a time: the query is asked of the whole days, months
 * or years that gained rows, as the table is partitioned, and its answer replaces those partitions.
 */
record ReplacePartitions(Lake lake, Contract input, Partitioning table, DerivedQuery query)
    implements DerivedWrite {
  @Override
  public Committed write(Increment.Readable increment, Commit commit) {
    Field time = Partitioning.of(input).time();
    Partitions gained = Partitions.of(lake.rows(input.name(), increment), time, table);
    Dataset<Row> whole = lake.at(input.name(), increment.until()).filter(gained.contain(time));
    return commit.replacePartitions(query.over(whole));
  }
}
