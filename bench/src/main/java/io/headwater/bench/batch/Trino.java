package io.headwater.bench.batch;

import io.headwater.bench.platform.BenchException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * The lake through Trino.
 *
 * @param url address for JDBC
 * @param login of one who may query every layer
 * @param objects the folder that the object store serves
 */
public record Trino(String url, Properties login, Path objects) {
  /** A connection. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, login);
  }

  /** The files of a table as they lie on this machine. */
  List<Path> files(String name) throws SQLException {
    String[] parts = name.split("\\.");
    String query =
        "SELECT file_path FROM %s.\"%s$files\" WHERE content = 0".formatted(parts[0], parts[1]);
    try (Connection connection = connect()) {
      return Answer.of(connection, query).rows().stream().map(this::local).toList();
    }
  }

  private Path local(String location) {
    Path file = objects.resolve(location.replaceFirst("^s3a?://", ""));
    if (!file.toFile().isFile()) {
      throw new BenchException(
          "%s is not at %s: DuckDB is to read the files that Spark reads"
              .formatted(location, file));
    }
    return file;
  }
}
