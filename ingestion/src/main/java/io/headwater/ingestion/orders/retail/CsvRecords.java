package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.files.CsvFields;
import io.headwater.ingestion.files.TextLine;
import io.headwater.ingestion.files.TextLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Puts physical lines together to records: a quoted text may hold line breaks. A quote that
 * somebody forgot to close costs its own line only.
 */
final class CsvRecords {
  private static final int LINES_A_RECORD_MAY_SPAN = 20;

  private final TextLines lines;

  CsvRecords(TextLines lines) {
    this.lines = lines;
  }

  /** The next record under the number of its first line; empty at the end. */
  Optional<TextLine> next() throws IOException {
    Optional<TextLine> line = lines.next();
    return line.isPresent() && endsInQuotes(line.get()) ? Optional.of(whole(line.get())) : line;
  }

  /** What was read of a line whose end never came. */
  Optional<TextLine> unfinished() {
    return lines.unfinished();
  }

  private TextLine whole(TextLine first) throws IOException {
    TextLine record = first;
    Deque<TextLine> taken = new ArrayDeque<>();
    while (endsInQuotes(record) && taken.size() < LINES_A_RECORD_MAY_SPAN) {
      Optional<TextLine> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      taken.push(line.get());
      record = joined(record, line.get());
    }
    if (isRecord(record)) {
      return record;
    }
    taken.forEach(lines::giveBack);
    return first;
  }

  private static boolean endsInQuotes(TextLine line) {
    return line.text().filter(CsvFields::endsInQuotes).isPresent();
  }

  private static boolean isRecord(TextLine line) {
    return line.text()
        .filter(text -> !CsvFields.endsInQuotes(text))
        .flatMap(CsvFields::of)
        .filter(fields -> fields.size() == RetailColumns.values().length)
        .isPresent();
  }

  private static TextLine joined(TextLine start, TextLine end) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.writeBytes(start.raw());
    raw.write('\n');
    raw.writeBytes(end.raw());
    return new TextLine(start.number(), raw.toByteArray());
  }
}
