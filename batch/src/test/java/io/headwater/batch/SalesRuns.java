package io.headwater.batch;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.publish.Publishing;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contracts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Whole runs over silver and gold of sales by some contracts: written, audited, published. */
final class SalesRuns {
  static final List<String> TABLES =
      List.of(
          "silver.order_lines",
          "gold.fct_order_lines",
          "gold.agg_sales_daily",
          "gold.agg_sales_monthly");

  private final Lake lake;
  private final Contracts contracts;
  private final List<String> before = new ArrayList<>();
  private int runs;

  SalesRuns(Lake lake, Contracts contracts) {
    this.lake = lake;
    this.contracts = contracts;
  }

  /** Brings everything up to date. */
  List<Outcome> run() {
    return end(
        steps ->
            Stream.of(Layer.SILVER, Layer.GOLD)
                .flatMap(layer -> steps.of(layer).stream())
                .filter(step -> TABLES.contains(step.dataset()))
                .toList());
  }

  /** Does what the words after {@code batch rebuild} say. */
  List<Outcome> rebuild(String... words) {
    RebuildArguments wanted =
        RebuildArguments.parse(List.of(words).iterator()).rebuild().orElseThrow();
    return end(steps -> new Rebuilding(contracts).of(steps, wanted));
  }

  /** What readers saw of gold's months just before the last run was published. */
  List<String> monthlyBefore() {
    return before;
  }

  private List<Outcome> end(Function<Steps, List<Step>> toDo) {
    String id = "run" + System.identityHashCode(this) + "n" + runs++;
    RunBranch branch = new RunBranch(id, Layer.AUDITED);
    Lake ofRun = lake.on(branch);
    Ending ending =
        new Ending(
            branch,
            new Audit(ofRun, contracts, Clock.systemUTC()),
            new Publishing(lake.catalog()),
            Clock.systemUTC(),
            new PrintStream(OutputStream.nullOutputStream()));
    ending.ofEarlierRuns();
    List<Outcome> outcomes =
        toDo.apply(TestSteps.of(contracts, ofRun)).stream().map(step -> step.run(id)).toList();
    before.clear();
    before.addAll(rows("gold.agg_sales_monthly"));
    ending.of(id, Arguments.Action.RUN);
    return outcomes;
  }

  /** All rows of every table, quarantine with them, as texts in an order of their own. */
  static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    Stream.concat(TABLES.stream(), Stream.of("silver.orders_quarantine"))
        .forEach(table -> rows.put(table, rows(table)));
    return rows;
  }

  private static List<String> rows(String table) {
    return TestLake.rows("SELECT * FROM lake." + table).stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
