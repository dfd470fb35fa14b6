package io.headwater.batch.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV file below its header. A record is a line: were a field allowed to hold a
 * line break, one quote too many would swallow what follows. A field without a text is null.
 */
final class CsvEntries extends TextEntries {
  private List<String> header = List.of();

  private CsvEntries(Path file, Encoding encoding) throws IOException {
    super(file, encoding);
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws Refusal when it has none that can be used
   */
  static CsvEntries open(Path file, Encoding encoding) throws IOException, Refusal {
    CsvEntries entries = new CsvEntries(file, encoding);
    try {
      entries.readHeader();
      return entries;
    } catch (Refusal unusable) {
      entries.close();
      throw unusable;
    }
  }

  private void readHeader() throws IOException, Refusal {
    Optional<Line> line = line();
    if (line.isPresent()) {
      header = fields(text(line.get())).stream().map(String::strip).toList();
      Set<String> names = new HashSet<>();
      for (String name : header) {
        if (name.isEmpty() || !names.add(name)) {
          throw new Refusal("Malformed", "the header names a column twice or not at all");
        }
      }
    }
  }

  @Override
  Map<String, Object> columns(String line) throws Refusal {
    List<String> fields = fields(line);
    if (fields.size() != header.size()) {
      throw new Refusal(
          fields.size() > header.size() ? "TooManyFields" : "TooFewFields",
          "%d fields, and the header has %d".formatted(fields.size(), header.size()));
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      String field = fields.get(at);
      columns.put(header.get(at), field.isEmpty() ? null : field);
    }
    return columns;
  }

  private static List<String> fields(String line) throws Refusal {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() == 1) {
        return records.get(0).toList();
      }
    } catch (IOException | UncheckedIOException unreadable) {
      // No record either way: said once, below.
    }
    throw new Refusal("Malformed", "the quotes make no sense; a field cannot hold a line break");
  }
}
