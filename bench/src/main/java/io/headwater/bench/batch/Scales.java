package io.headwater.bench.batch;

import io.headwater.bench.duckdb.DuckDb;
import io.headwater.bench.duckdb.DuckDbOrders;
import io.headwater.bench.platform.BenchException;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.StraightLine;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Silver and gold of orders made from nothing, at several lengths of the history, against DuckDB
 * over the same files of bronze. Both have to come to the same figures.
 */
final class Scales implements AtHistory {
  static final String NAME = "scale";

  private static final double MILLION = 1e6;
  private static final double PROMISED_RATIO = 3;
  private static final double PROMISED_FIXED_PART = 20;
  private static final double PROMISED_MEGABYTES = 2_500;
  private static final List<String> SILVER = List.of("silver.order_lines");
  private static final List<String> GOLD =
      BatchBed.TABLES.stream().filter(table -> table.startsWith("gold.")).toList();

  private final BatchBed bed;
  private final Path scratch;
  private final List<Finding> each = new ArrayList<>();
  private final StraightLine whole = new StraightLine();
  private final StraightLine silver = new StraightLine();
  private final StraightLine gold = new StraightLine();
  private final StraightLine duckDbSilver = new StraightLine();
  private final StraightLine duckDbGold = new StraightLine();

  /**
   * @param scratch a folder for what DuckDB writes
   */
  Scales(BatchBed bed, Path scratch) {
    this.bed = bed;
    this.scratch = scratch;
  }

  @Override
  public Set<Integer> histories() {
    return bed.effort().scales();
  }

  @Override
  public void measure(int months) throws Exception {
    for (String table : BatchBed.TABLES) {
      bed.catalog().drop(table);
    }
    bed.headwater().run("provision");
    BatchRun run = BatchRun.large(bed.headwater());
    DuckDbOrders.Made made =
        new DuckDbOrders(bed.headwater().repository(), scratch.resolve("orders"))
            .make(bed.trino().files("bronze.orders"));
    haveToAgree(made.monthly());
    add(run, made);
  }

  private void add(BatchRun run, DuckDbOrders.Made made) {
    double millions = run.added().get("silver.order_lines") / MILLION;
    String at = " at %.1f M lines".formatted(millions);
    double ownSilver = run.of(SILVER);
    double ownGold = run.of(GOLD);
    whole.add(millions, run.seconds());
    silver.add(millions, ownSilver);
    gold.add(millions, ownGold);
    duckDbSilver.add(millions, made.silver());
    duckDbGold.add(millions, made.gold());
    each.add(
        Finding.of(NAME, "run" + at, run.seconds(), "s")
            .noting(
                "silver %.1f s, gold %.1f s, the rest is start, audit and publication"
                    .formatted(ownSilver, ownGold)));
    each.add(
        Finding.of(NAME, "DuckDB" + at, made.silver() + made.gold(), "s")
            .noting("silver %.1f s, gold %.1f s".formatted(made.silver(), made.gold())));
    each.add(
        Finding.of(NAME, "Spark process" + at, run.megabytes(), "MB")
            .noting("the most it had in memory")
            .promised(Promise.atMost(PROMISED_MEGABYTES)));
  }

  private void haveToAgree(Path monthly) throws Exception {
    String query = GoldQuery.text("months");
    try (Connection trino = bed.trino().connect();
        DuckDb duckDb = DuckDb.open(scratch.resolve("agreement"))) {
      duckDb.view("gold.agg_sales_monthly", List.of(monthly));
      List<String> ours = Answer.of(trino, query).rows();
      if (ours.isEmpty() || !ours.equals(Answer.of(duckDb.connection(), query).rows())) {
        throw new BenchException(
            "gold.agg_sales_monthly says something else than DuckDB over the same bronze: the figures are of different work");
      }
    }
  }

  @Override
  public void report(Findings findings) {
    each.forEach(findings::add);
    slope(findings, "silver", silver, duckDbSilver);
    slope(findings, "gold", gold, duckDbGold);
    findings.add(
        Finding.of(NAME, "run, fixed part", whole.fixedPart(), "s")
            .noting("by least squares; %.2f s a million lines".formatted(whole.slope()))
            .promised(Promise.atMost(PROMISED_FIXED_PART)));
  }

  private static void slope(
      Findings findings, String layer, StraightLine ours, StraightLine duckDb) {
    findings.add(Finding.of(NAME, layer + ", slope", ours.slope(), "s/M lines"));
    findings.add(Finding.of(NAME, layer + ", slope of DuckDB", duckDb.slope(), "s/M lines"));
    findings.add(
        Finding.of(NAME, layer + ", slope / DuckDB's", ours.slope() / duckDb.slope(), "")
            .promised(Promise.atMost(PROMISED_RATIO)));
  }
}
