package io.headwater.batch.derived;

import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** What the rows that inputs gained or lost are about: their distinct keys. */
final class Keys {
  /** Up to so many are listed in conditions, which spares Spark to bring rows together. */
  private static final long MOST_LISTED = 10_000;

  /** Up to so many are sent to where a history is read; the rest of it is not brought together. */
  private static final long MOST_SENT = 200_000;

  private final Key key;
  private final Dataset<Row> rows;
  private final long count;

  private Keys(Key key, Dataset<Row> rows, long count) {
    this.key = key;
    this.rows = rows;
    this.count = count;
  }

  /** The keys of the rows that inputs gained or lost and that have one. */
  static Keys of(List<Source> sources, Key key) {
    Dataset<Row> rows =
        sources.stream()
            .filter(source -> !source.isUnchanged())
            .map(source -> of(source.touched(), key))
            .reduce(Dataset::union)
            .orElseThrow()
            .distinct()
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    return new Keys(key, rows, rows.count());
  }

  private static Dataset<Row> of(Dataset<Row> gained, Key key) {
    return gained
        .filter(not(key.isMissing()))
        .select(key.columns().stream().map(functions::col).toArray(Column[]::new));
  }

  /** The rows of a table that are about one of the keys. */
  Dataset<Row> in(Dataset<Row> table) {
    Dataset<Row> keys = count <= MOST_SENT ? functions.broadcast(rows) : rows;
    return table.join(keys, key.names(), "left_semi");
  }

  /**
   * A condition that is true of every row that is about one of the keys, and of few others.
   *
   * @param column the column of a table by its name
   */
  Column among(Function<String, Column> column) {
    Column condition = functions.lit(true);
    if (count <= MOST_LISTED) {
      for (String name : key.columns()) {
        condition = condition.and(column.apply(name).isin(values(name).toArray()));
      }
    }
    return condition;
  }

  private List<Object> values(String name) {
    return rows.select(name).distinct().collectAsList().stream().map(row -> row.get(0)).toList();
  }
}
