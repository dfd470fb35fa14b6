package io.headwater.ingestion.retail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file with the sales of a day, plain or compressed. */
public record DayFile(Path path) {
  /** The file's own name. */
  public String name() {
    return path.getFileName().toString();
  }

  /**
   * Reads the file; what is wrong with it is part of the result.
   *
   * @param bytesRead told the bytes of the file as they are read
   */
  public DayContents read(LongConsumer bytesRead) {
    try (InputStream bytes = new CountedStream(Files.newInputStream(path), bytesRead);
        InputStream content = isCompressed() ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
      return new DayReader(new CsvRecords(new TextLines(content))).read();
    } catch (EOFException empty) {
      return DayContents.unreadable("is truncated: it ends before the first line");
    } catch (ZipException notCompressed) {
      return DayContents.unreadable("is not a gzip file; no line was sent");
    } catch (IOException unreadable) {
      return DayContents.unreadable("cannot be read: " + unreadable);
    }
  }

  private boolean isCompressed() {
    return name().endsWith(".gz");
  }
}
