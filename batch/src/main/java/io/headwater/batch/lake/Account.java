package io.headwater.batch.lake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a table is to hold, computed anew from what it was made from, beside what it holds.
 *
 * @param table its name
 * @param claim what it is to be, for a person, such as {@code = bronze.orders}
 * @param expected the rows it is to hold
 * @param held the rows it holds, with the same columns
 * @param key the columns by which a row is named
 * @param faults what else is wrong, for a person
 * @param behind what its input holds that it has not read yet, for a person; blank when nothing
 */
public record Account(
    String table,
    String claim,
    Dataset<Row> expected,
    Dataset<Row> held,
    List<String> key,
    List<String> faults,
    String behind) {
  public Account {
    key = List.copyOf(key);
    faults = List.copyOf(faults);
  }
}
