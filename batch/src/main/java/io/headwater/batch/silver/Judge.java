package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Months;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;

/**
 * Judges an increment: which events break their contract, and which valid one is the first of its
 * id.
 *
 * <p>The first of an id is the one silver holds, else the valid event with the lowest offset.
 * Silver tells the place of the event it holds, so an increment judged again recognises its own
 * events: the verdicts are the same whether silver has taken the increment or not.
 *
 * <p>Silver is searched only in the months the increment falls into. An event id embeds the day of
 * the event, so the same id means the same month, and the cost follows the increment. A producer
 * that breaks this promise by using one id in two months is not found out here.
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
    Months months = Months.of(rows, tables.eventTime().name());
    // A checkpoint, no cache: a cache is computed anew when a table it read is written to.
    Dataset<Row> judged =
        firsts(rows, held(months)).localCheckpoint(true, StorageLevel.DISK_ONLY());
    return new Verdicts(judged, Conflicts.among(judged, lake, tables, increment.until()));
  }

  /** The ids silver holds in some months, and where their events stand in the log. */
  private Dataset<Row> held(Months months) {
    return lake.current(tables.output().name())
        .filter(months.contain(tables.eventTime()))
        .select(col(tables.eventId()), struct("kafka_partition", "kafka_offset").as("held"))
        .distinct();
  }

  private Dataset<Row> firsts(Dataset<Row> rows, Dataset<Row> held) {
    return rows.withColumn(Reasons.COLUMN, Reasons.broken(tables.input().rules()))
        .withColumn(Verdicts.PLACE, struct("kafka_partition", "kafka_offset"))
        .withColumn(
            "here",
            min(col(Verdicts.PLACE))
                .over(Window.partitionBy(col(tables.eventId()), col(Reasons.COLUMN).equalTo(""))))
        .join(held, new String[] {tables.eventId()}, "left")
        .withColumn(Verdicts.FIRST, coalesce(col("held"), col("here")))
        .drop("held", "here");
  }
}
