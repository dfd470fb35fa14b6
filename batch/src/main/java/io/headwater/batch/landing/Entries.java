package io.headwater.batch.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The entries of one file, in their order. Only one is held at a time. */
interface Entries extends AutoCloseable {
  /** The next entry; empty at the end. */
  Optional<Entry> next() throws IOException;

  /** What was seen of the file as a whole so far. */
  List<String> remarks();

  @Override
  void close() throws IOException;

  /**
   * Those of a copy of a file.
   *
   * @throws Refusal when the file as a whole cannot be read
   */
  static Entries of(FileToRead file, Path copy) throws IOException, Refusal {
    if (file.bytes() == 0) {
      return new NoEntries();
    }
    return switch (file.format()) {
      case CSV -> CsvEntries.open(copy, Encoding.of(file.encoding()));
      case JSONL -> new JsonLines(copy, Encoding.of(file.encoding()));
      case JSON -> new JsonDocument(copy, Encoding.of(file.encoding()));
      case PARQUET -> ParquetEntries.open(copy);
    };
  }
}
