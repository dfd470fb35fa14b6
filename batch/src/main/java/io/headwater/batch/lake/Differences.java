package io.headwater.batch.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * What some rows of a table lack to be others: rows to write by primary key, and rows to remove.
 *
 * @param rows whole rows, with a column {@link #GONE} that is true of those to remove
 * @param primaryKey the columns that name a row
 */
public record Differences(Dataset<Row> rows, List<String> primaryKey) {
  static final String GONE = "is_gone";

  private static final String SOURCE = "differences";
  private static final String HELD = "held_row";
  private static final String WANTED = "wanted_row";

  public Differences {
    primaryKey = List.copyOf(primaryKey);
  }

  /** The differences between rows that a table holds and those it is to hold instead. */
  public static Differences between(Dataset<Row> held, Dataset<Row> wanted, Contract table) {
    List<String> key =
        table.fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .map(Field::name)
            .toList();
    Column[] columns =
        table.fields().stream().map(field -> col(field.name())).toArray(Column[]::new);
    Dataset<Row> rows =
        named(held, key, struct(columns).as(HELD))
            .join(
                named(wanted, key, struct(columns).as(WANTED)),
                key.toArray(String[]::new),
                "full_outer")
            .filter(not(col(HELD).eqNullSafe(col(WANTED))))
            .select(col(WANTED).isNull().as(GONE), coalesce(col(WANTED), col(HELD)).as(WANTED))
            .select(WANTED + ".*", GONE)
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    return new Differences(rows, key);
  }

  /** Brings a table to what is wanted, where a condition on its columns allows. */
  void mergeInto(String target, Column among) {
    Column same =
        primaryKey.stream()
            .map(name -> functions.col(target + "." + name).equalTo(col(SOURCE + "." + name)))
            .reduce(among, Column::and);
    rows.as(SOURCE)
        .mergeInto(target, same)
        .whenMatched(col(SOURCE + "." + GONE))
        .delete()
        .whenMatched()
        .updateAll()
        .whenNotMatched()
        .insertAll()
        .merge();
  }

  private static Dataset<Row> named(Dataset<Row> rows, List<String> key, Column whole) {
    return rows.select(
        Stream.concat(key.stream().map(functions::col), Stream.of(whole)).toArray(Column[]::new));
  }
}
