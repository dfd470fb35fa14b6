package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitions;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Which event of an id stays the first when events are judged anew. Which one came first bronze
 * does not say of events from several partitions or deliveries; silver does, of those it holds. So
 * the one that silver holds stays the first while it keeps the rules, unless one that keeps them
 * now stood before it in the same partition or delivery. What silver holds of other days stays
 * there.
 */
final class Firsts {
  private static final String HELD = "held";
  private static final String OTHERS = "held_elsewhere";

  private final Lake lake;
  private final SilverTables tables;

  Firsts(Lake lake, SilverTables tables) {
    this.lake = lake;
    this.tables = tables;
  }

  /** The ids of events and where the first of each stood; others have none among them yet. */
  Dataset<Row> of(Dataset<Row> events, Partitions days) {
    Column within = days.contain(tables.partitioning().time());
    Dataset<Row> silver =
        lake.current(tables.output().name()).withColumn(HELD, tables.place().column());
    Dataset<Row> valid = valid(events);
    return stood(valid, silver.filter(within).select(HELD).distinct())
        .join(
            silver.filter(not(within)).groupBy(id()).agg(min(HELD).as(OTHERS)),
            tables.eventId(),
            "full_outer")
        .withColumn(HELD, coalesce(col(HELD), col(OTHERS)))
        .drop(OTHERS);
  }

  /** The events that keep every rule: their ids and places. */
  private Dataset<Row> valid(Dataset<Row> events) {
    return events
        .withColumn(Reasons.COLUMN, Reasons.broken(tables.input().rules()))
        .filter(Verdicts.VALID)
        .withColumn(Verdicts.PLACE, tables.place().column())
        .select(Verdicts.PLACE, tables.eventId());
  }

  /** The first where the one that silver holds stood, or before it. */
  private Dataset<Row> stood(Dataset<Row> valid, Dataset<Row> held) {
    Dataset<Row> holders =
        valid
            .join(held, col(Verdicts.PLACE).equalTo(col(HELD)), "left_semi")
            .groupBy(id())
            .agg(min(Verdicts.PLACE).as("holder"));
    String partition = tables.place().columns().get(0);
    return valid
        .join(holders, tables.eventId())
        .filter(col(Verdicts.PLACE).getField(partition).equalTo(col("holder").getField(partition)))
        .groupBy(id())
        .agg(min(Verdicts.PLACE).as(HELD));
  }

  private Column[] id() {
    return Arrays.stream(tables.eventId()).map(functions::col).toArray(Column[]::new);
  }
}
