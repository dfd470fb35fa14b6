package io.headwater.batch.landing;

import static org.apache.spark.sql.functions.col;

import io.headwater.batch.lake.Lake;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was looked at of a dataset before, as the table says that keeps it. */
final class Register {
  /** The table that keeps what became of every file, of every dataset. */
  static final String TABLE = "bronze.landed_files";

  /** A file of a delivery. */
  record Name(String delivery, String file) {}

  private final Dataset<Row> rows;

  Register(Lake lake, String dataset) {
    this.rows = lake.current(TABLE).filter(col("dataset").equalTo(dataset));
  }

  /** When each delivery landed that is done; one that landed again did so more than once. */
  Map<String, Set<Instant>> done() {
    Map<String, Set<Instant>> done = new HashMap<>();
    rows.select("delivery", "landed_at")
        .distinct()
        .toLocalIterator()
        .forEachRemaining(
            row ->
                done.computeIfAbsent(row.getString(0), delivery -> new HashSet<>())
                    .add(row.getInstant(1)));
    return done;
  }

  /** The checksums of the files of some deliveries that were read. */
  Map<Name, String> checksums(Collection<String> deliveries) {
    Map<Name, String> checksums = new HashMap<>();
    read()
        .filter(col("delivery").isin(deliveries.toArray()))
        .select("delivery", "file", "sha256")
        .collectAsList()
        .forEach(
            row -> checksums.put(new Name(row.getString(0), row.getString(1)), row.getString(2)));
    return checksums;
  }

  /** The first delivery of each of some checksums that was read. */
  Map<String, String> deliveries(Collection<String> checksums) {
    Map<String, String> deliveries = new HashMap<>();
    read()
        .filter(col("sha256").isin(checksums.toArray()))
        .select("sha256", "delivery")
        .collectAsList()
        .forEach(
            row ->
                deliveries.merge(
                    row.getString(0),
                    row.getString(1),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
    return deliveries;
  }

  private Dataset<Row> read() {
    return rows.filter(col("status").equalTo("read"));
  }
}
