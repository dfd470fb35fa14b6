package io.headwater.ingestion.files;

import io.headwater.ingestion.IngestionException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rejected lines of one source file; there is none until the first of them. */
public final class RejectsFile implements AutoCloseable {
  private static final String HEADER = "place,reason,line\n";

  private final Path file;
  private final String source;
  private OutputStream out;
  private long count;

  private RejectsFile(Path file, String source) {
    this.file = file;
    this.source = source;
  }

  static RejectsFile anew(Path file, String source) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      throw new IngestionException("Cannot delete " + file + ": " + undeletable, undeletable);
    }
    return new RejectsFile(file, source);
  }

  /**
   * Adds a line.
   *
   * @throws IngestionException when it cannot be written
   */
  public void add(Reject reject) {
    try {
      if (out == null) {
        Files.createDirectories(file.getParent());
        out = new BufferedOutputStream(Files.newOutputStream(file));
        out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      }
      write(reject);
      count++;
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  /** How many lines it has. */
  public long count() {
    return count;
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    }
  }

  private void write(Reject reject) throws IOException {
    quote((source + ":" + reject.line()).getBytes(StandardCharsets.UTF_8));
    out.write(',');
    quote(reject.reason().getBytes(StandardCharsets.UTF_8));
    out.write(',');
    // The line goes byte by byte: it may be here because it is no text at all.
    quote(reject.raw());
    out.write('\n');
  }

  private void quote(byte[] field) throws IOException {
    out.write('"');
    for (byte character : field) {
      if (character == '"') {
        out.write('"');
      }
      out.write(character);
    }
    out.write('"');
  }

  private IngestionException unwritable(IOException why) {
    return new IngestionException("Cannot write " + file + ": " + why, why);
  }
}
