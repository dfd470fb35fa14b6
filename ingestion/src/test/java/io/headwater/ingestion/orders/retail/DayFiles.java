package io.headwater.ingestion.orders.retail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes day files by hand. */
public final class DayFiles {
  /** The right header. */
  public static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

  private DayFiles() {}

  /** A file with the right header and these lines, compressed when its name says so. */
  public static Path write(Path file, String... lines) {
    return write(file, content(lines).getBytes(StandardCharsets.UTF_8));
  }

  /** A file of these bytes, compressed when its name says so. */
  public static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, file.toString().endsWith(".gz") ? compressed(content) : content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that ends before its compressed content does. */
  public static Path truncate(Path file, long lostBytes) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(whole, (int) (whole.length - lostBytes)));
  }

  static String content(String... lines) {
    return HEADER + "\n" + String.join("\n", lines) + "\n";
  }

  private static byte[] compressed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
