package io.headwater.batch.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The files that many small appends added, found in the manifests of the last of their snapshots.
 * Iceberg's own read of an increment opens the manifests of every snapshot in between, of which a
 * stream makes thousands a day. Files are told from older ones by their sequence number.
 *
 * @param names where they are
 * @param from the least time in them, by the column that the table is partitioned by
 * @param until the greatest
 */
record AppendedFiles(String time, List<String> names, Instant from, Instant until) {
  /** Up to so many snapshots, opening each is as quick. */
  static final int FEW = 50;

  private static final String NAME = "_file";

  AppendedFiles {
    names = List.copyOf(names);
  }

  /**
   * The files of an increment; empty where it is of few snapshots, or files cannot be told from
   * older ones: after a compaction a newer file holds older rows.
   */
  static Optional<AppendedFiles> of(Table table, Increment.Appended increment) {
    int snapshots = 0;
    for (Snapshot snapshot :
        SnapshotUtil.ancestorsBetween(increment.until(), increment.after(), table::snapshot)) {
      if (!snapshot.operation().equals(DataOperations.APPEND)) {
        return Optional.empty();
      }
      snapshots++;
    }
    return snapshots > FEW
        ? time(table).flatMap(time -> read(table, increment, time))
        : Optional.empty();
  }

  /** The one time by which the table is partitioned. */
  private static Optional<Types.NestedField> time(Table table) {
    return table.spec().fields().size() != 1
        ? Optional.empty()
        : Optional.of(table.schema().findField(table.spec().fields().get(0).sourceId()))
            .filter(field -> field.type().equals(Types.TimestampType.withZone()));
  }

  private static Optional<AppendedFiles> read(
      Table table, Increment.Appended increment, Types.NestedField time) {
    long known = table.snapshot(increment.after()).sequenceNumber();
    List<String> names = new ArrayList<>();
    long from = Long.MAX_VALUE;
    long until = Long.MIN_VALUE;
    for (DataFile file : filesAfter(table, table.snapshot(increment.until()), known)) {
      if (!file.lowerBounds().containsKey(time.fieldId())) {
        return Optional.empty();
      }
      names.add(file.location());
      from = Math.min(from, bound(time, file.lowerBounds().get(time.fieldId())));
      until = Math.max(until, bound(time, file.upperBounds().get(time.fieldId())));
    }
    return Optional.of(new AppendedFiles(time.name(), names, instant(from), instant(until)));
  }

  private static List<DataFile> filesAfter(Table table, Snapshot snapshot, long known) {
    List<DataFile> files = new ArrayList<>();
    for (ManifestFile manifest : snapshot.dataManifests(table.io())) {
      if (manifest.sequenceNumber() > known) {
        try (ManifestReader<DataFile> reader =
            ManifestFiles.read(manifest, table.io(), table.specs())) {
          reader.forEach(
              file -> {
                if (file.fileSequenceNumber() > known) {
                  files.add(file.copy());
                }
              });
        } catch (IOException unreadable) {
          throw new UncheckedIOException("Cannot read " + manifest.path(), unreadable);
        }
      }
    }
    return files;
  }

  private static long bound(Types.NestedField time, ByteBuffer bytes) {
    return Conversions.fromByteBuffer(time.type(), bytes);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Their rows among those of the whole table: the times keep other files from being opened. */
  Dataset<Row> rows(Dataset<Row> table) {
    Dataset<Row> files =
        table.sparkSession().createDataset(names, Encoders.STRING()).toDF("appended_file");
    return table
        .filter(functions.col(time).between(from, until))
        .join(
            functions.broadcast(files),
            functions.col(NAME).equalTo(functions.col("appended_file")),
            "left_semi")
        .select(Arrays.stream(table.columns()).map(functions::col).toArray(Column[]::new));
  }
}
