package io.headwater.batch.gold;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Months;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Aggregates follow their input a month at a time: the query is asked of the whole months that
 * gained rows, and its answer replaces those months. Input and table are both partitioned by month.
 */
record ReplacePartitions(Lake lake, Contract input, GoldQuery query) implements GoldWrite {
  @Override
  public Committed write(Increment.Readable increment, Commit commit) {
    Field time = Months.column(input);
    Months gained = Months.of(lake.rows(input.name(), increment), time.name());
    Dataset<Row> months = lake.at(input.name(), increment.until()).filter(gained.contain(time));
    return commit.replacePartitions(query.over(months));
  }
}
