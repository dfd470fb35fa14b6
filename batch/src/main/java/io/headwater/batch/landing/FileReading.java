package io.headwater.batch.landing;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;

/** Reads files, one after the other, each to its end before the next. */
final class FileReading implements FlatMapFunction<FileToRead, Row> {
  private static final long serialVersionUID = 1;

  private final LandingStore store;
  private final RecordColumns columns;

  FileReading(LandingStore store, RecordColumns columns) {
    this.store = store;
    this.columns = columns;
  }

  /** The type of the table that records go into. */
  StructType table() {
    return columns.table();
  }

  @Override
  public Iterator<Row> call(FileToRead file) throws IOException {
    whenDone(store::close);
    try {
      FileRows rows = FileRows.open(store, file, columns);
      // A task that is stopped half way must not leave the copy behind.
      whenDone(rows::close);
      return rows;
    } catch (Refusal refused) {
      return refused(file, refused).iterator();
    }
  }

  private static void whenDone(Runnable closing) {
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> closing.run());
  }

  /** The rows of a file of which nothing is read. */
  static List<Row> refused(FileToRead file, Refusal why) {
    String remarks = String.join("; ", file.remarks());
    return List.of(
        LandedRow.reject(file, null, null, why.errorClass(), why.getMessage(), null),
        LandedRow.file(file, "refused", 0, 0, remarks));
  }
}
