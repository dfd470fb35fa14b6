package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.files.FileProblem;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.files.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A file with the sales of a day. */
public record DayFile(SourceFile file) {
  /**
   * Reads the file; what is wrong with it is part of the result.
   *
   * @param bytesRead told the bytes of the file as they are read
   */
  public DayContents read(LongConsumer bytesRead) {
    try (InputStream content = file.open(bytesRead)) {
      return new DayReader(new CsvRecords(new TextLines(content))).read();
    } catch (IOException unreadable) {
      return DayContents.unreadable(FileProblem.unopened(unreadable));
    }
  }
}
