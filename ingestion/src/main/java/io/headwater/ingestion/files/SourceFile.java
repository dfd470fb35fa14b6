package io.headwater.ingestion.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A CSV file somebody kept, plain or compressed. */
public record SourceFile(Path path) {
  private static final String PLAIN = ".csv";
  private static final String COMPRESSED = ".csv.gz";
  private static final int BUFFER_BYTES = 1 << 16;

  /** The file's own name. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Its name without what says that it is a CSV file. */
  public String title() {
    return name().replaceFirst("\\.csv(\\.gz)?$", "");
  }

  /** Its size, as it stands compressed or not. */
  public long bytes() {
    return path.toFile().length();
  }

  /**
   * Its text as bytes.
   *
   * @param bytesRead told the bytes of the file as they are read
   * @throws java.io.EOFException when it ends before the first of them
   * @throws java.util.zip.ZipException when it only claims to be compressed
   */
  public InputStream open(LongConsumer bytesRead) throws IOException {
    InputStream bytes = new CountedStream(Files.newInputStream(path), bytesRead);
    try {
      return name().endsWith(COMPRESSED) ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    } catch (IOException unreadable) {
      bytes.close();
      throw unreadable;
    }
  }

  boolean isCsv() {
    return name().endsWith(PLAIN) || name().endsWith(COMPRESSED);
  }
}
