package io.headwater.batch.undeclared;

import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.SnapshotProgress;
import io.headwater.batch.ops.RecordFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;

/** Where it is written down which undeclared fields arrived, for people and for the watcher. */
record UndeclaredRegister(Lake lake) {
  static final String TABLE = "ops.undeclared_fields";

  /** Adds a row a field. */
  void note(String run, String dataset, Map<String, Long> fields, Instant seenAt) {
    Table table = lake.table(TABLE);
    List<Record> rows =
        fields.entrySet().stream()
            .map(
                field ->
                    (Record)
                        GenericRecord.create(table.schema())
                            .copy(
                                Map.of(
                                    "run_id",
                                    run,
                                    "dataset",
                                    dataset,
                                    "field",
                                    field.getKey(),
                                    "records",
                                    field.getValue(),
                                    "seen_at",
                                    seenAt.atOffset(ZoneOffset.UTC))))
            .toList();
    try {
      AppendFiles append = table.newAppend().set(SnapshotProgress.RUN, run);
      RecordFiles.write(table, rows).forEach(append::appendFile);
      append.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + TABLE, e);
    }
  }
}
