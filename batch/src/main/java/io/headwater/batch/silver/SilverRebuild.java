package io.headwater.batch.silver;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Definition;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Span;
import io.headwater.batch.lake.Sql;
import io.headwater.batch.step.Outcome;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Judges the events of some days, or all, anew: silver and quarantine are what bronze has of them
 * by the rules and the query of now. Events are of the day of their event time, also in quarantine.
 */
final class SilverRebuild {
  private final Lake lake;
  private final SilverTables tables;
  private final Sql sql;
  private final Definition definition;

  SilverRebuild(Lake lake, SilverTables tables, Sql sql, Definition definition) {
    this.lake = lake;
    this.tables = tables;
    this.sql = sql;
    this.definition = definition;
  }

  /** Everything, from all that bronze holds. */
  Outcome everything(String run) {
    OptionalLong bronze = lake.tip(tables.input().name()).id();
    return bronze.isEmpty()
        ? Outcome.nothingNew()
        : rebuild(run, new Partitions(List.of(Span.EVERYTHING)), bronze.getAsLong());
  }

  /** The partitions that some days are in, from bronze as far as it was read. */
  Outcome days(String run, Span days) {
    Partitioning files = tables.partitioning().coveringFilesOf(lake.tip(tables.output().name()));
    return rebuild(run, Partitions.covering(List.of(days), files), read());
  }

  private Outcome rebuild(String run, Partitions days, long bronze) {
    String input = tables.input().name();
    Dataset<Row> events = lake.at(input, bronze, days, tables.partitioning().time());
    Dataset<Row> firsts = new Firsts(lake, tables).of(events, days);
    Verdicts verdicts = new Judge(lake, tables).judge(events, firsts, bronze);
    quarantine(run, days, events, verdicts, bronze);
    Committed accepted =
        commit(run, tables.output().name(), bronze)
            .with(SilverStep.DUPLICATES, Long.toString(verdicts.duplicates()))
            .replace(days, tables.partitioning().time(), accepted(verdicts));
    return new Outcome(
        events.count(),
        accepted.rows(),
        verdicts.duplicates(),
        verdicts.refused().count(),
        OptionalLong.of(accepted.snapshot()),
        "rebuilt: " + days.spans().get(0));
  }

  private Dataset<Row> accepted(Verdicts verdicts) {
    return SilverStep.columns(tables.output(), sql.over(tables.input(), verdicts.accepted()));
  }

  /**
   * Quarantine lies by when events arrived, so its partitions have events of other days too, which
   * stay as they are.
   */
  private void quarantine(
      String run, Partitions days, Dataset<Row> events, Verdicts verdicts, long bronze) {
    String name = tables.quarantine().name();
    Dataset<Row> refused = SilverStep.columns(tables.quarantine(), verdicts.refused());
    Commit commit = commit(run, name, bronze);
    if (days.areEverything()) {
      commit.replaceAll(refused);
      return;
    }
    Partitioning arrivals = Partitioning.of(tables.quarantine());
    Partitioning files = arrivals.coveringFilesOf(lake.tip(name));
    Dataset<Row> held = lake.current(name);
    Partitions touched =
        Partitions.of(
            ofEvents(held, events, "left_semi").unionByName(refused), arrivals.time(), files);
    Dataset<Row> others =
        ofEvents(held.filter(touched.contain(arrivals.time())), events, "left_anti");
    commit.replace(touched, arrivals.time(), others.unionByName(refused));
  }

  private Dataset<Row> ofEvents(Dataset<Row> held, Dataset<Row> events, String join) {
    String[] place = tables.place().columns().toArray(String[]::new);
    Column[] columns = tables.place().columns().stream().map(functions::col).toArray(Column[]::new);
    return held.join(events.select(columns), place, join)
        .select(
            tables.quarantine().fields().stream()
                .map(field -> functions.col(field.name()))
                .toArray(Column[]::new));
  }

  private Commit commit(String run, String table, long bronze) {
    return new Commit(lake, table, run)
        .reading(tables.input().name(), bronze)
        .by(definition, new SnapshotProgress(lake.tip(table)));
  }

  /** Up to where silver and quarantine have read bronze. */
  private long read() {
    OptionalLong output = progress(tables.output().name());
    if (output.isEmpty() || !output.equals(progress(tables.quarantine().name()))) {
      throw new BatchException(
          "%s and %s are not up to date with each other: './headwater batch' brings them there first"
              .formatted(tables.output().name(), tables.quarantine().name()));
    } else if (lake.table(tables.input().name()).snapshot(output.getAsLong()) == null) {
      throw new BatchException(
          "%s was made from snapshot %d of %s, which is no longer kept, so that no part of it can be made anew: './headwater batch rebuild %s' makes the whole"
              .formatted(
                  tables.output().name(),
                  output.getAsLong(),
                  tables.input().name(),
                  tables.output().name()));
    }
    return output.getAsLong();
  }

  private OptionalLong progress(String table) {
    return new SnapshotProgress(lake.tip(table)).of(tables.input().name());
  }
}
