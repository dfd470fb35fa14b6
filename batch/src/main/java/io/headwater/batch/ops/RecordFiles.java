package io.headwater.batch.ops;

import java.io.IOException;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;

/** Records in files of a table that no commit names yet. */
public final class RecordFiles {
  private RecordFiles() {}

  /** Writes records into as few files as the table's partitions allow. */
  public static List<DataFile> write(Table table, List<Record> records) throws IOException {
    try (RecordWriter writer = new RecordWriter(table)) {
      for (Record each : records) {
        writer.write(each);
      }
      return List.of(writer.dataFiles());
    }
  }
}
