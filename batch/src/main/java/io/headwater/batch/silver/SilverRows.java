package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.min;

import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Sql;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What silver and quarantine are to hold of all that bronze held, computed anew. Which event was
 * the first of its id depends on the order in which events came; silver tells it of those it holds.
 */
public final class SilverRows {
  private final SilverTables tables;
  private final Verdicts verdicts;

  private SilverRows(SilverTables tables, Verdicts verdicts) {
    this.tables = tables;
    this.verdicts = verdicts;
  }

  /** What follows from bronze at a snapshot. */
  public static SilverRows of(Lake lake, SilverTables tables, long bronze) {
    Dataset<Row> held =
        lake.current(tables.output().name())
            .groupBy(columns(tables.eventId()))
            .agg(min(tables.place().column()).as("held"));
    Dataset<Row> events = lake.at(tables.input().name(), bronze);
    return new SilverRows(tables, new Judge(lake, tables).judge(events, held, bronze));
  }

  /** The rows of silver. */
  public Dataset<Row> accepted() {
    return SilverStep.columns(
        tables.output(), Sql.of(tables.output()).over(tables.input(), verdicts.accepted()));
  }

  /** The rows of quarantine. */
  public Dataset<Row> refused() {
    return SilverStep.columns(tables.quarantine(), verdicts.refused());
  }

  /** How many events are a repetition of another. */
  public long repeated() {
    return verdicts.duplicates();
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
