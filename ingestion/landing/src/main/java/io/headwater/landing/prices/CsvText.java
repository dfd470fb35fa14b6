package io.headwater.landing.prices;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV with a header. */
public final class CsvText {
  private CsvText() {}

  /** The text, whose header are the columns of the first row. */
  public static byte[] of(List<Map<String, Object>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(rows.getFirst().keySet());
      for (Map<String, Object> row : rows) {
        printer.printRecord(row.values());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory was not written", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
