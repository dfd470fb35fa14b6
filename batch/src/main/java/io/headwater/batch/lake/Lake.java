package io.headwater.batch.lake;

import io.headwater.contracts.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
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

  private final Catalog catalog;
  private final Supplier<SparkSession> session;
  private final RunBranch branch;
  private final Map<String, Table> held;

  /** A lake of which rows will be read or written. */
  public Lake(SparkSession session) {
    this(Spark3Util.loadIcebergCatalog(session, CATALOG), () -> session);
  }

  /**
   * A lake of which may be nothing is new.
   *
   * @param catalog of its tables, asked for what they are and how far they have come
   * @param session asked for only when rows are read or written: it takes longer to start than to
   *     see that there is nothing new
   */
  public Lake(Catalog catalog, Supplier<SparkSession> session) {
    this(catalog, session, RunBranch.none(), Map.of());
  }

  private Lake(
      Catalog catalog, Supplier<SparkSession> session, RunBranch branch, Map<String, Table> held) {
    this.catalog = catalog;
    this.session = session;
    this.branch = branch;
    this.held = Map.copyOf(held);
  }

  /** The same lake as a run sees and changes it. */
  public Lake on(RunBranch ofRun) {
    return new Lake(catalog, session, ofRun, held);
  }

  /**
   * The same lake in which some tables stay as they are now, whatever is written to them. They are
   * asked for in the order given: a table before what it is made from.
   *
   * @throws BatchException when one does not exist
   */
  public Lake holding(List<String> names) {
    Map<String, Table> now = new HashMap<>();
    names.forEach(name -> now.put(name, table(name)));
    return new Lake(catalog, session, branch, now);
  }

  public SparkSession session() {
    return session.get();
  }

  /**
   * The current state of a table, asked of the catalog unless it is held.
   *
   * @throws BatchException when it does not exist
   */
  public Table table(String name) {
    if (held.containsKey(name)) {
      return held.get(name);
    }
    try {
      return catalog.loadTable(TableIdentifier.parse(name));
    } catch (NoSuchTableException missing) {
      throw new BatchException(
          "Table " + path(name) + " does not exist: './headwater up' provisions it", missing);
    }
  }

  /** The catalog of its tables. */
  public Catalog catalog() {
    return catalog;
  }

  /** The newest state of a table: on the branch of the run once it wrote there, else on main. */
  public Tip tip(String name) {
    Table table = table(name);
    return branch.holds(name) ? Tip.of(table, branch.name()) : Tip.ofMain(table);
  }

  /** The columns of a table. */
  public StructType schema(String name) {
    table(name);
    return session().table(path(name)).schema();
  }

  /** All rows of a table at a snapshot. */
  public Dataset<Row> at(String name, long snapshot) {
    return session().read().option("versionAsOf", snapshot).table(path(name));
  }

  /** No rows of a table. */
  public Dataset<Row> none(String name) {
    return session().table(path(name)).limit(0);
  }

  /** All rows of a table now; none when it has no snapshot. */
  public Dataset<Row> current(String name) {
    return tip(name)
        .snapshot()
        .map(snapshot -> at(name, snapshot.snapshotId()))
        .orElseGet(() -> none(name));
  }

  /** The rows of a table at a snapshot that are of some days. */
  public Dataset<Row> at(String name, long snapshot, Partitions days, Field time) {
    return at(name, snapshot).filter(days.contain(time));
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
    return appended(name, increment.after(), increment.until());
  }

  /** The rows that were appended after a snapshot, until another; others may have been replaced. */
  public Dataset<Row> appended(String name, long after, long until) {
    return session()
        .read()
        .option("start-snapshot-id", after)
        .option("end-snapshot-id", until)
        .table(path(name));
  }

  /** A column of a table to be merged into, for a condition that knows others of its name. */
  public Column column(String table, String name) {
    return functions.col(target(table) + "." + name);
  }

  /** Where a run writes a table. */
  String target(String name) {
    return branch.holds(name) ? path(name) + ".branch_" + branch.name() : path(name);
  }

  /** The branch on which a table is written; empty for main. */
  Optional<String> branch(String name) {
    return branch.holds(name) ? Optional.of(branch.name()) : Optional.empty();
  }

  void wrote(String name) {
    branch.wrote(name);
  }

  static String path(String name) {
    return CATALOG + "." + name;
  }
}
