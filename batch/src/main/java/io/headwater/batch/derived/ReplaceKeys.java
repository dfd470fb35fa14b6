package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Differences;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows follow the whole history of what they are about: the query is asked of all that the input
 * holds of each key that gained rows, in whatever order they came, and its answer replaces the
 * table's rows of these keys. A row of the input without a key is about every key.
 */
record ReplaceKeys(Lake lake, Contract table, Contract input, Key key, DerivedQuery query)
    implements DerivedWrite {
  @Override
  public Optional<String> changesAll(Increment.Readable increment) {
    if (increment instanceof Increment.Whole) {
      return Optional.empty();
    }
    long everywhere = lake.rows(input.name(), increment).filter(key.isMissing()).count();
    return everywhere == 0
        ? Optional.empty()
        : Optional.of(
            "%s gained rows without %s (%d), which are about all there is"
                .formatted(input.name(), key, everywhere));
  }

  @Override
  public Committed write(Increment.Readable increment, Commit commit) {
    Dataset<Row> gained = lake.rows(input.name(), increment);
    if (increment instanceof Increment.Whole) {
      return commit.append(query.over(gained));
    }
    Keys keys = Keys.of(gained, key);
    Dataset<Row> whole = lake.at(input.name(), increment.until());
    Dataset<Row> history = keys.in(whole).unionByName(whole.filter(key.isMissing()));
    Dataset<Row> held = keys.in(lake.current(table.name()));
    return commit.merge(
        Differences.between(held, query.over(history), table),
        keys.among(name -> lake.column(table.name(), name)));
  }
}
