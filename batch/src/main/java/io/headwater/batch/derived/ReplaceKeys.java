package io.headwater.batch.derived;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Differences;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.Contract;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows follow the whole history of what they are about: the query is asked of all that the inputs
 * hold of each key that gained rows in one of them, in whatever order they came, and its answer
 * replaces the table's rows of these keys. A row of an input without a key is about every key.
 */
record ReplaceKeys(Lake lake, Contract table, Key key, DerivedQuery query) implements DerivedWrite {
  @Override
  public Optional<String> changesAll(List<Source> sources) {
    return isTheFirst(sources)
        ? Optional.empty()
        : sources.stream().flatMap(source -> aboutAll(source).stream()).findFirst();
  }

  private Optional<String> aboutAll(Source source) {
    if (source.isUnchanged()) {
      return Optional.empty();
    }
    long everywhere = source.touched().filter(key.isMissing()).count();
    return everywhere == 0
        ? Optional.empty()
        : Optional.of(
            "%s gained rows without %s (%d), which are about all there is"
                .formatted(source.contract().name(), key, everywhere));
  }

  @Override
  public Committed write(List<Source> sources, Commit commit) {
    if (isTheFirst(sources)) {
      return commit.append(query.over(sources, Source::whole));
    }
    Keys keys = Keys.of(sources, key);
    Dataset<Row> held = keys.in(lake.current(table.name()));
    Dataset<Row> wanted = query.over(sources, source -> history(keys, source.whole()));
    return commit.merge(
        Differences.between(held, wanted, table),
        keys.among(name -> lake.column(table.name(), name)));
  }

  /** Whether nothing was read of any input before, so that the table is empty. */
  private static boolean isTheFirst(List<Source> sources) {
    return sources.stream().allMatch(Source::isNew);
  }

  private Dataset<Row> history(Keys keys, Dataset<Row> whole) {
    return keys.in(whole).unionByName(whole.filter(key.isMissing()));
  }
}
