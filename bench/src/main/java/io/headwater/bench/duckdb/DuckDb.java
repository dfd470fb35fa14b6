package io.headwater.bench.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A DuckDB in memory that may use what the Spark process may: two threads, 2.5 GB, and the disk for
 * what does not fit.
 */
public final class DuckDb implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of(
          "SET threads = 2",
          "SET memory_limit = '2500MB'",
          "SET TimeZone = 'UTC'",
          "SET preserve_insertion_order = false");

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /**
   * Starts one.
   *
   * @param spill a folder for what does not fit into memory
   */
  public static DuckDb open(Path spill) throws SQLException, IOException {
    Files.createDirectories(spill);
    DuckDb duckDb = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
    for (String setting : SETTINGS) {
      duckDb.run(setting);
    }
    duckDb.run("SET temp_directory = '%s'".formatted(spill));
    for (String macro : resource("macros.sql").split(";")) {
      if (!macro.isBlank()) {
        duckDb.run(macro);
      }
    }
    return duckDb;
  }

  /** A statement or query of this package. */
  static String resource(String name) throws IOException {
    try (InputStream stream = DuckDb.class.getResourceAsStream("/sql/duckdb/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs a statement; how many seconds it took. */
  double run(String sql) throws SQLException {
    long begun = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Makes Parquet files known under a name, such as {@code gold.fct_order_lines}. */
  public void view(String name, List<Path> files) throws SQLException {
    if (name.contains(".")) {
      run("CREATE SCHEMA IF NOT EXISTS " + name.substring(0, name.indexOf('.')));
    }
    run(
        "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet([%s], hive_partitioning = false)"
            .formatted(
                name,
                files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", "))));
  }

  /** Writes the answer to a query to a Parquet file, packed as the lake's files are. */
  double write(String query, Path file) throws SQLException {
    return run(
        "COPY (%s\n) TO '%s' (FORMAT parquet, COMPRESSION zstd)".formatted(query.strip(), file));
  }

  /** For queries. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
