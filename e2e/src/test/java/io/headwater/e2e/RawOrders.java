package io.headwater.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the day files themselves say: DuckDB over the raw text, none of our code in between. */
final class RawOrders implements AutoCloseable {
  private final Connection duckdb;

  RawOrders(Path folder) throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          """
          create table raw as
          select InvoiceNo as invoice, cast(Quantity as bigint) as quantity,
                 cast(InvoiceDate as timestamp) as written, cast(UnitPrice as decimal(18,4)) as price,
                 nullif(CustomerID, '') as customer, Country as country
          from read_csv('%s/*.csv.gz', header = true, all_varchar = true, quote = '"', escape = '"')
          """
              .formatted(folder));
    }
  }

  /** Rows as comma-separated text; what stands in braces is one of the shorthands below. */
  List<String> ask(String query) throws SQLException {
    String sql =
        query
            .replace("{net}", "cast(sum(quantity * price) as decimal(18,4))")
            .replace(
                "{kind}",
                "case when invoice like 'C%' then 'cancellation' when invoice like 'A%' then 'adjustment'"
                    + " when price = 0 then 'stock_movement' else 'sale' end");
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> answer = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(rows.getString(column));
        }
        answer.add(String.join(",", row));
      }
      return answer;
    }
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
