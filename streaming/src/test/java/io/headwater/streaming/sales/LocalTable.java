package io.headwater.streaming.sales;

import io.headwater.streaming.lake.LakeTable;
import io.headwater.streaming.lake.RunOfJob;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.hadoop.HadoopTables;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;

/**
 * An Iceberg table in a folder, with its columns in another order than the contract's and one more
 * that the job does not know.
 */
final class LocalTable {
  private static final Schema SCHEMA =
      new Schema(
          Types.NestedField.required(1, "country", Types.StringType.get()),
          Types.NestedField.required(2, "window_start", Types.TimestampType.withZone()),
          Types.NestedField.required(3, "window_end", Types.TimestampType.withZone()),
          Types.NestedField.optional(4, "note", Types.StringType.get()),
          Types.NestedField.required(5, "revenue", Types.DecimalType.of(18, 4)),
          Types.NestedField.required(6, "orders", Types.LongType.get()),
          Types.NestedField.required(7, "cancellations", Types.LongType.get()),
          Types.NestedField.required(8, "lines", Types.LongType.get()),
          Types.NestedField.required(9, "units", Types.LongType.get()),
          Types.NestedField.required(10, "late", Types.BooleanType.get()),
          Types.NestedField.required(11, "emitted_at", Types.TimestampType.withZone()),
          Types.NestedField.required(12, "closed_until", Types.TimestampType.withZone()));

  private final String location;

  LocalTable(Path folder) {
    location = folder.resolve("sales_per_minute").toUri().toString();
    PartitionSpec byMonth = PartitionSpec.builderFor(SCHEMA).month("window_start").build();
    new HadoopTables().create(SCHEMA, byMonth, Map.of("format-version", "2"), location);
  }

  LakeTable table(String run) {
    return LakeTable.load(
        TableLoader.fromHadoopTable(location),
        "live.sales_per_minute",
        LiveRows.COLUMNS,
        new RunOfJob(SalesPerMinuteJob.NAME, run));
  }

  List<MinuteSales> rows() throws IOException {
    List<MinuteSales> rows = new ArrayList<>();
    try (CloseableIterable<Record> records = IcebergGenerics.read(iceberg()).build()) {
      records.forEach(record -> rows.add(row(record)));
    }
    return rows;
  }

  List<Map<String, String>> summaries() {
    List<Map<String, String>> summaries = new ArrayList<>();
    for (Snapshot snapshot : iceberg().snapshots()) {
      summaries.add(snapshot.summary());
    }
    return summaries;
  }

  private Table iceberg() {
    return new HadoopTables().load(location);
  }

  private static MinuteSales row(Record record) {
    Minute minute =
        new Minute(instant(record, "window_start"), (String) record.getField("country"));
    Sales sales =
        new Sales(
            (long) record.getField("orders"),
            (long) record.getField("cancellations"),
            (long) record.getField("lines"),
            (long) record.getField("units"),
            (BigDecimal) record.getField("revenue"));
    boolean late = (boolean) record.getField("late");
    return new MinuteSales(
        minute, sales, late, instant(record, "closed_until"), instant(record, "emitted_at"));
  }

  private static Instant instant(Record record, String column) {
    return ((OffsetDateTime) record.getField(column)).toInstant();
  }
}
