package io.headwater.bench.batch;

import io.headwater.bench.duckdb.DuckDb;
import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.platform.BenchException;
import io.headwater.bench.platform.RunningParts;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.statistics.Repeats;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions to gold, asked of Trino and of DuckDB over the same files: cold, as the first of an
 * engine that was just started, and warm. The files are in the memory of the machine for both.
 */
final class Queries implements Measurement {
  private static final int WARM = 5;
  private static final List<String> TABLES =
      List.of("gold.fct_order_lines", "gold.agg_sales_daily", "gold.agg_sales_monthly");

  private final BatchBed bed;
  private final Path scratch;

  Queries(BatchBed bed, Path scratch) {
    this.bed = bed;
    this.scratch = scratch;
  }

  @Override
  public String name() {
    return "queries";
  }

  @Override
  public Duration estimate() {
    return Duration.ofSeconds(GoldQuery.ALL.size() * 40L);
  }

  @Override
  public void measure(Findings findings) throws Exception {
    bed.orders().growTo(1);
    BatchRun.large(bed.headwater());
    for (String query : GoldQuery.ALL) {
      restartTrino();
      List<Answer> trino = ask(query);
      List<Answer> duckDb = askDuckDb(query);
      if (!trino.getFirst().rows().equals(duckDb.getFirst().rows())) {
        throw new BenchException(
            "Trino and DuckDB answer the question of %s.sql differently".formatted(query));
      }
      report(findings, "Trino", query, trino);
      report(findings, "DuckDB", query, duckDb);
    }
  }

  private void report(Findings findings, String engine, String query, List<Answer> answers) {
    List<Double> warm = answers.stream().skip(1).map(Answer::seconds).toList();
    findings.add(
        Finding.of(name(), query + ", " + engine + " cold", answers.getFirst().seconds(), "s"));
    findings.add(
        Finding.of(name(), query + ", " + engine + " warm", new Repeats(warm).median(), "s")
            .noting("median of " + warm.size()));
  }

  private void restartTrino() throws Exception {
    RunningParts.of(bed.headwater()).kill("trino");
    bed.headwater().run("up");
  }

  private List<Answer> ask(String query) throws Exception {
    try (Connection connection = bed.trino().connect()) {
      return ask(connection, query);
    }
  }

  private List<Answer> askDuckDb(String query) throws Exception {
    try (DuckDb duckDb = DuckDb.open(scratch.resolve("queries"))) {
      for (String table : TABLES) {
        duckDb.view(table, bed.trino().files(table));
      }
      return ask(duckDb.connection(), query);
    }
  }

  private static List<Answer> ask(Connection connection, String query)
      throws SQLException, IOException {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i <= WARM; i++) {
      answers.add(Answer.of(connection, GoldQuery.text(query)));
    }
    return answers;
  }
}
