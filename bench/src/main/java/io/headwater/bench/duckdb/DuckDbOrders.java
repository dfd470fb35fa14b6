package io.headwater.bench.duckdb;

import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Silver and gold of orders as DuckDB makes them from the Parquet files of bronze: judged by the
 * rules of the contract, each event once, as the batch layer's own SQL lays it out, written to
 * Parquet. What the batch layer does besides is left out: repeats are not compared with the first
 * of their id, and nothing is audited, committed or partitioned.
 */
public final class DuckDbOrders {
  private static final List<String> AGGREGATES =
      List.of("gold.agg_sales_daily", "gold.agg_sales_monthly");

  private final Path repository;
  private final Path folder;

  /**
   * @param folder for what it writes
   */
  public DuckDbOrders(Path repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
  }

  /**
   * What it took and what it made.
   *
   * @param silver seconds
   * @param gold seconds
   * @param monthly the file of sales by month
   */
  public record Made(double silver, double gold, Path monthly) {}

  /** Makes all of it anew. */
  public Made make(List<Path> bronze) throws SQLException, IOException {
    Files.createDirectories(folder);
    try (DuckDb duckDb = DuckDb.open(folder.resolve("spill"))) {
      duckDb.view("orders", bronze);
      duckDb.run(DuckDb.resource("judged.sql").replace("${reasons}", reasons()));
      double silver =
          duckDb.write(DuckDb.resource("refused.sql"), file("silver.orders_quarantine"))
              + duckDb.write(accepted(), file("silver.order_lines"));
      duckDb.view("order_lines", List.of(file("silver.order_lines")));
      double gold = write(duckDb, "gold.fct_order_lines");
      duckDb.view("fct_order_lines", List.of(file("gold.fct_order_lines")));
      for (String table : AGGREGATES) {
        gold += write(duckDb, table);
      }
      return new Made(silver, gold, file("gold.agg_sales_monthly"));
    }
  }

  /** The query of silver reads what was accepted, as it does in the batch layer. */
  private String accepted() throws IOException {
    return SparkSql.of(repository, "silver.order_lines")
        .replace("FROM orders\n", "FROM accepted\n");
  }

  private double write(DuckDb duckDb, String table) throws SQLException, IOException {
    return duckDb.write(SparkSql.of(repository, table), file(table));
  }

  private Path file(String table) {
    return folder.resolve(table + ".parquet");
  }

  /** The names of the rules that an order breaks. */
  private static String reasons() {
    return Contracts.load().named("bronze.orders").rules().stream()
        .map(
            rule ->
                "CASE WHEN NOT (%s) THEN '%s' END"
                    .formatted(SparkSql.translated(rule.sql()), rule.name().replace("'", "''")))
        .collect(Collectors.joining(",\n    "));
  }
}
