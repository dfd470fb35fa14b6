package io.headwater.ingestion.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits one CSV record into its fields. */
public final class CsvFields {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFields() {}

  /** Whether a text is the header a kind of file has. */
  public static boolean isHeader(String text, String expected) {
    String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return of(bare).map(fields -> String.join(",", fields)).filter(expected::equals).isPresent();
  }

  /** The fields; empty when the quotes in the text make no sense. */
  public static Optional<List<String>> of(String text) {
    // Most lines have no quotes, and without quotes a record is what lies between the commas.
    return text.indexOf('"') < 0 ? Optional.of(List.of(text.split(",", -1))) : quoted(text);
  }

  /** Whether the text ends within a quoted field, so that the record may go on in the next line. */
  public static boolean endsInQuotes(String text) {
    boolean quoted = false;
    boolean fieldStart = true;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' && (quoted || fieldStart)) {
        quoted = !quoted;
        // A doubled quote within a field closes it and opens it again.
        fieldStart = !quoted;
      } else {
        fieldStart = !quoted && character == ',';
      }
    }
    return quoted;
  }

  private static Optional<List<String>> quoted(String text) {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
    } catch (IOException | UncheckedIOException notCsv) {
      return Optional.empty();
    }
  }
}
