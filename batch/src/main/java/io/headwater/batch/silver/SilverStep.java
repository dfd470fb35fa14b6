package io.headwater.batch.silver;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Definition;
import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.lake.Span;
import io.headwater.batch.lake.Sql;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Rebuild;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Brings one silver table up to its bronze input: each valid event once, as its query lays it out;
 * what is refused goes to quarantine with the reasons. Duplicates are left out.
 */
public final class SilverStep implements Step, Rebuild {
  /** Summary property: how many events were left out, as they were there already. */
  public static final String DUPLICATES = "headwater.duplicates";

  private final Lake lake;
  private final SilverTables tables;
  private final Sql sql;
  private final Judge judge;
  private final Definition definition;

  public SilverStep(Lake lake, SilverTables tables) {
    this.lake = lake;
    this.tables = tables;
    this.sql = Sql.of(tables.output());
    this.judge = new Judge(lake, tables);
    this.definition = tables.definition(sql);
  }

  @Override
  public String dataset() {
    return tables.output().name();
  }

  @Override
  public Outcome run(String run) {
    Outcome outcome = Outcome.nothingNew();
    Optional<Round> round = Round.next(lake, tables);
    while (round.isPresent()) {
      outcome = outcome.then(write(run, round.get()));
      round = Round.next(lake, tables);
    }
    return outcome.adding(definition.remark(dataset(), progress(tables.output())));
  }

  @Override
  public Outcome rebuild(String run, Span days) {
    SilverRebuild rebuild = new SilverRebuild(lake, tables, sql, definition);
    return days.isEverything() ? rebuild.everything(run) : rebuild.days(run, days);
  }

  @Override
  public boolean isOutdated() {
    return definition.differsFrom(progress(tables.output()));
  }

  private Outcome write(String run, Round round) {
    Increment.Readable increment = round.increment();
    Verdicts verdicts = judge.judge(increment);
    long refused = round.quarantine() ? quarantine(run, verdicts, increment.until()).rows() : 0;
    if (!round.output()) {
      return new Outcome(
          increment.rows(), 0, 0, refused, OptionalLong.empty(), "quarantine caught up");
    }
    Committed added = accept(run, verdicts, increment.until());
    return new Outcome(
        increment.rows(),
        added.rows(),
        verdicts.duplicates(),
        refused,
        OptionalLong.of(added.snapshot()),
        "");
  }

  /** Commits the refused events. */
  Committed quarantine(String run, Verdicts verdicts, long until) {
    return commit(run, tables.quarantine(), until)
        .append(columns(tables.quarantine(), verdicts.refused()));
  }

  /** Commits the accepted events. */
  Committed accept(String run, Verdicts verdicts, long until) {
    return commit(run, tables.output(), until)
        .with(DUPLICATES, Long.toString(verdicts.duplicates()))
        .append(sql.over(tables.input(), verdicts.accepted()));
  }

  private Commit commit(String run, Contract table, long until) {
    return new Commit(lake, table.name(), run)
        .reading(tables.input().name(), until)
        .by(definition, progress(table));
  }

  private SnapshotProgress progress(Contract table) {
    return new SnapshotProgress(lake.tip(table.name()));
  }

  static Dataset<Row> columns(Contract table, Dataset<Row> rows) {
    return rows.select(
        table.fields().stream().map(field -> functions.col(field.name())).toArray(Column[]::new));
  }
}
