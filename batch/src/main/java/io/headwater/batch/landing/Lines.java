package io.headwater.batch.landing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a file as bytes, so that one that cannot be decoded spoils no other; blank ones are
 * left out. A line may have a mebibyte: of a longer one only that much is held.
 */
final class Lines implements AutoCloseable {
  private static final int LONGEST = 1 << 20;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final boolean marked;
  private long number;
  private boolean cut;

  Lines(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(MARK.length);
    marked = Arrays.equals(in.readNBytes(MARK.length), MARK);
    if (!marked) {
      in.reset();
    }
  }

  /** Whether the file began with a byte order mark, which is no part of a line. */
  boolean isMarked() {
    return marked;
  }

  /** The next line that is not blank; empty at the end. */
  Optional<Line> next() throws IOException {
    while (true) {
      Optional<Line> line = read();
      if (line.isEmpty() || !line.get().isBlank()) {
        return line;
      }
    }
  }

  private Optional<Line> read() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      take(next);
      next = in.read();
    }
    return Optional.of(finish());
  }

  private void take(int next) {
    if (open.size() < LONGEST) {
      open.write(next);
    } else {
      cut = true;
    }
  }

  private Line finish() {
    byte[] bytes = open.toByteArray();
    boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    Line line =
        new Line(++number, carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes, cut);
    open.reset();
    cut = false;
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
