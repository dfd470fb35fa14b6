package io.headwater.ingestion.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** The physical lines of a stream, kept as bytes so that one bad line cannot spoil the next. */
public final class TextLines {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final Deque<TextLine> ahead = new ArrayDeque<>();
  private int position;
  private int limit;
  private long number;

  public TextLines(InputStream in) {
    this.in = in;
  }

  /** The next line; empty at the end. */
  public Optional<TextLine> next() throws IOException {
    return ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
  }

  /** Gives a line back: {@link #next} returns it again, the last one given back first. */
  public void giveBack(TextLine line) {
    ahead.addFirst(line);
  }

  /** What was read of a line whose end never came; empty when there is none. */
  public Optional<TextLine> unfinished() {
    return open.size() == 0
        ? Optional.empty()
        : Optional.of(new TextLine(number + 1, open.toByteArray()));
  }

  private Optional<TextLine> read() throws IOException {
    while (fill()) {
      int end = endOfLine();
      open.write(buffer, position, end - position);
      position = end;
      if (end < limit) {
        position++;
        return Optional.of(finish());
      }
    }
    return open.size() == 0 ? Optional.empty() : Optional.of(finish());
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = 0;
      limit = Math.max(in.read(buffer), 0);
    }
    return position < limit;
  }

  private int endOfLine() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private TextLine finish() {
    byte[] bytes = open.toByteArray();
    open.reset();
    boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    byte[] raw = carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    return new TextLine(++number, raw);
  }
}
