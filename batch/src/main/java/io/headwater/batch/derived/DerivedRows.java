package io.headwater.batch.derived;

import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.contracts.Contract;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a derived table is to hold, computed anew from the whole of what it was made from. */
public final class DerivedRows {
  private DerivedRows() {}

  /**
   * The answer of the table's query for its inputs as the table has read them.
   *
   * @throws io.headwater.batch.lake.BatchException when nobody can tell what it has read, or that
   *     is no longer kept
   */
  public static Dataset<Row> of(Lake lake, Contract table, List<Contract> inputs) {
    SnapshotProgress progress = new SnapshotProgress(lake.tip(table.name()));
    List<Source> sources =
        inputs.stream().map(input -> Source.asRead(lake, input, progress, table.name())).toList();
    return DerivedQuery.of(lake, table).over(sources, Source::whole);
  }
}
