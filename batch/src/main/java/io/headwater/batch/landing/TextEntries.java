package io.headwater.batch.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of a file that has one a line. */
abstract class TextEntries implements Entries {
  private final Lines lines;
  private final Encoding encoding;
  private final List<String> remarks = new ArrayList<>();
  private long record;

  TextEntries(Path file, Encoding encoding) throws IOException {
    this.lines = new Lines(file);
    this.encoding = encoding;
    if (lines.isMarked()) {
      remarks.add("begins with a byte order mark");
    }
  }

  /**
   * The columns of a line.
   *
   * @throws Refusal when it is no record
   */
  abstract Map<String, Object> columns(String line) throws Refusal;

  @Override
  public final Optional<Entry> next() throws IOException {
    return line().map(line -> entry(++record, line));
  }

  @Override
  public final List<String> remarks() {
    return remarks;
  }

  @Override
  public final void close() throws IOException {
    lines.close();
  }

  final Optional<Line> line() throws IOException {
    return lines.next();
  }

  /**
   * The text of a line.
   *
   * @throws Refusal when it is none in the declared character set
   */
  final String text(Line line) throws Refusal {
    if (line.cut()) {
      throw new Refusal("LineTooLong", "the line is longer than 1 MiB");
    }
    return encoding
        .text(line.bytes())
        .orElseThrow(
            () -> new Refusal("WrongEncoding", "the bytes are not " + encoding.charset().name()));
  }

  private Entry entry(long place, Line line) {
    try {
      return new Entry.Read(place, line.number(), line.bytes(), columns(text(line)));
    } catch (Refusal refused) {
      return new Entry.Unreadable(
          place, line.number(), line.bytes(), refused.errorClass(), refused.getMessage());
    }
  }
}
