package io.headwater.batch.undeclared;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.json_object_keys;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Row;

/** How many records have which undeclared field. */
record UndeclaredCounts(Lake lake, String dataset) {
  private static final String FIELD = "field";

  /** Fields and records among the rows that a table gained. */
  Map<String, Long> among(Increment.Readable rows) {
    Map<String, Long> counts = new TreeMap<>();
    if (!mayHaveSome(rows)) {
      return counts;
    }
    lake.rows(dataset, rows)
        .filter(col(UndeclaredStep.COLUMN).isNotNull())
        .select(explode(json_object_keys(col(UndeclaredStep.COLUMN))).as(FIELD))
        .groupBy(FIELD)
        .count()
        .collectAsList()
        .forEach((Row row) -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /** The files' own counts of nulls say it without opening any, as long as there are none. */
  private boolean mayHaveSome(Increment.Readable rows) {
    Table table = lake.table(dataset);
    int column = table.schema().findField(UndeclaredStep.COLUMN).fieldId();
    Long after = rows instanceof Increment.Appended appended ? appended.after() : null;
    for (Snapshot snapshot : SnapshotUtil.ancestorsBetween(rows.until(), after, table::snapshot)) {
      boolean some =
          StreamSupport.stream(snapshot.addedDataFiles(table.io()).spliterator(), false)
              .anyMatch(file -> !isNullOnly(file, column));
      if (some) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNullOnly(DataFile file, int column) {
    return file.nullValueCounts() != null
        && Long.valueOf(file.recordCount()).equals(file.nullValueCounts().get(column));
  }
}
