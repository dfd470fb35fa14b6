package io.headwater.batch.lake;

import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** The lake's tables by their contract names, read at exact snapshots. */
public final class Lake {
  /** Name of the catalog in the Spark session. */
  public static final String CATALOG = "lake";

  private final SparkSession session;

  public Lake(SparkSession session) {
    this.session = session;
  }

  public SparkSession session() {
    return session;
  }

  /**
   * The current state of a table, asked of the catalog.
   *
   * @throws BatchException when it does not exist
   */
  public Table table(String name) {
    try {
      return Spark3Util.loadIcebergCatalog(session, CATALOG).loadTable(TableIdentifier.parse(name));
    } catch (NoSuchTableException missing) {
      throw new BatchException(
          "Table " + path(name) + " does not exist: './headwater up' provisions it", missing);
    }
  }

  /** The columns of a table. */
  public StructType schema(String name) {
    table(name);
    return session.table(path(name)).schema();
  }

  /** All rows of a table at a snapshot. */
  public Dataset<Row> at(String name, long snapshot) {
    return session.read().option("versionAsOf", snapshot).table(path(name));
  }

  /** No rows of a table. */
  public Dataset<Row> none(String name) {
    return session.table(path(name)).limit(0);
  }

  /** All rows of a table now; none when it has no snapshot. */
  public Dataset<Row> current(String name) {
    Snapshot snapshot = table(name).currentSnapshot();
    return snapshot == null ? none(name) : at(name, snapshot.snapshotId());
  }

  /** The rows of an increment. */
  public Dataset<Row> rows(String name, Increment.Readable increment) {
    if (increment instanceof Increment.Appended appended) {
      return AppendedFiles.of(table(name), appended)
          .map(files -> files.rows(at(name, appended.until())))
          .orElseGet(() -> appended(name, appended));
    }
    return at(name, increment.until());
  }

  private Dataset<Row> appended(String name, Increment.Appended increment) {
    return session
        .read()
        .option("start-snapshot-id", increment.after())
        .option("end-snapshot-id", increment.until())
        .table(path(name));
  }

  /** A column of a table, for a condition that knows others of the same name. */
  public static Column column(String table, String name) {
    return functions.col(path(table) + "." + name);
  }

  static String path(String name) {
    return CATALOG + "." + name;
  }
}
