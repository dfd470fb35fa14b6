package io.headwater.batch.landing;

import static org.apache.iceberg.expressions.Expressions.and;
import static org.apache.iceberg.expressions.Expressions.equal;
import static org.apache.iceberg.expressions.Expressions.in;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.io.CloseableIterable;

/**
 * What was looked at of a dataset before, as the table says that keeps it. It is read without
 * Spark: for a run with nothing new that would be most of the time.
 */
final class Register {
  /** The table that keeps what became of every file, of every dataset. */
  static final String TABLE = "bronze.landed_files";

  /** A file of a delivery. */
  record Name(String delivery, String file) {}

  private final Table table;
  private final Expression own;

  Register(Lake lake, String dataset) {
    this.table = lake.table(TABLE);
    this.own = equal("dataset", dataset);
  }

  /** When each delivery landed that is done; one that landed again did so more than once. */
  Map<String, Set<Instant>> done() {
    Map<String, Set<Instant>> done = new HashMap<>();
    read(
        own,
        row ->
            done.computeIfAbsent(text(row, "delivery"), delivery -> new HashSet<>())
                .add(((OffsetDateTime) row.getField("landed_at")).toInstant()),
        "delivery",
        "landed_at");
    return done;
  }

  /** The checksums of the files of some deliveries that were read. */
  Map<Name, String> checksums(Collection<String> deliveries) {
    Map<Name, String> checksums = new HashMap<>();
    read(
        and(own, equal("status", "read"), in("delivery", deliveries.toArray())),
        row ->
            checksums.put(new Name(text(row, "delivery"), text(row, "file")), text(row, "sha256")),
        "delivery",
        "file",
        "sha256");
    return checksums;
  }

  /** The first delivery of each of some checksums that was read. */
  Map<String, String> deliveries(Collection<String> checksums) {
    Map<String, String> deliveries = new HashMap<>();
    read(
        and(own, equal("status", "read"), in("sha256", checksums.toArray())),
        row ->
            deliveries.merge(
                text(row, "sha256"),
                text(row, "delivery"),
                (one, other) -> one.compareTo(other) <= 0 ? one : other),
        "sha256",
        "delivery");
    return deliveries;
  }

  private void read(Expression which, Consumer<Record> use, String... columns) {
    try (CloseableIterable<Record> rows =
        IcebergGenerics.read(table).where(which).select(columns).build()) {
      rows.forEach(use);
    } catch (IOException broken) {
      throw new BatchException("Cannot read " + TABLE, broken);
    }
  }

  private static String text(Record row, String column) {
    return (String) row.getField(column);
  }
}
