package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Judges an increment: which events break their contract, and which valid one is the first of its
 * id.
 *
 * <p>The first of an id is the one silver holds, else the valid event that stood earliest. Silver
 * tells the place of the event it holds, so an increment judged again recognises its own events:
 * the verdicts are the same whether silver has taken the increment or not.
 *
 * <p>Silver is searched only in the days or months, as it is partitioned, that the increment falls
 * into. The same id means the same event time, so the cost follows the increment. A producer that
 * breaks this promise by using one id in two partitions is found out only within an increment.
 */
final class Judge {
  private final Lake lake;
  private final SilverTables tables;

  Judge(Lake lake, SilverTables tables) {
    this.lake = lake;
    this.tables = tables;
  }

  Verdicts judge(Increment.Readable increment) {
    Dataset<Row> rows = lake.rows(tables.input().name(), increment);
    Partitioning partitioning = tables.partitioning();
    Partitions touched = Partitions.of(rows, partitioning.time(), partitioning);
    return judge(rows, held(touched), increment.until());
  }

  /**
   * Judges some events.
   *
   * @param held ids and where the first event of each stood, each id once
   * @param bronze the snapshot of bronze in which the firsts are
   */
  Verdicts judge(Dataset<Row> rows, Dataset<Row> held, long bronze) {
    // A checkpoint, no cache: a cache is computed anew when a table it read is written to.
    Dataset<Row> judged = firsts(rows, held).localCheckpoint(true, StorageLevel.DISK_ONLY());
    return new Verdicts(judged, Conflicts.among(judged, lake, tables, bronze));
  }

  /** The ids silver holds in some partitions, and where their events stood. */
  private Dataset<Row> held(Partitions touched) {
    Dataset<Row> held =
        lake.current(tables.output().name())
            .filter(touched.contain(tables.partitioning().time()))
            .withColumn("held", tables.place().column())
            .select("held", tables.eventId());
    return tables.hasOneRowAnEvent() ? held : held.distinct();
  }

  private Dataset<Row> firsts(Dataset<Row> rows, Dataset<Row> held) {
    return rows.withColumn(Reasons.COLUMN, Reasons.broken(tables.input().rules()))
        .withColumn(Verdicts.PLACE, tables.place().column())
        .withColumn(
            "here",
            // One window for valid and broken events alike: the rows are sorted once, for it and
            // for the join.
            min(when(Verdicts.VALID, col(Verdicts.PLACE))).over(Window.partitionBy(id())))
        .join(held, tables.eventId(), "left")
        .withColumn(Verdicts.FIRST, coalesce(col("held"), col("here")))
        .drop("held", "here");
  }

  private Column[] id() {
    return Arrays.stream(tables.eventId()).map(functions::col).toArray(Column[]::new);
  }
}
