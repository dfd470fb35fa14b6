package io.headwater.ingestion;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Status;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Letters as a table, and how many there are of each topic and kind. */
final class LetterTable {
  private static final int WIDEST = 70;

  private final int limit;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private long total;

  private record Row(
      String id,
      String error,
      String message,
      String schema,
      String time,
      String attempts,
      String status) {}

  LetterTable(int limit) {
    this.limit = limit;
  }

  /** Takes a letter; beyond the limit it is only counted. */
  void add(DeadLetter letter, Status status) {
    total++;
    counts.merge(letter.id().topic() + "  " + letter.errorClass(), 1L, Long::sum);
    if (rows.size() < limit) {
      rows.add(row(letter, status));
    }
  }

  /** Prints the table for a program or a person, and the counts for a person. */
  void print(PrintStream out, PrintStream err) {
    out.println(AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, columns()));
    counts.forEach((kind, count) -> err.printf("%,8d  %s%n", count, kind));
    err.printf(
        "%,d letter%s%s%n",
        total,
        total == 1 ? "" : "s",
        total > rows.size() ? ", the first %,d listed (--limit)".formatted(rows.size()) : "");
  }

  private static Row row(DeadLetter letter, Status status) {
    return new Row(
        letter.id().toString(),
        letter.errorClass(),
        letter.message().replaceAll("\\s+", " "),
        letter.schemaId().isPresent() ? Integer.toString(letter.schemaId().getAsInt()) : "",
        letter.failedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        Integer.toString(letter.attempts()),
        status.toString());
  }

  private static List<ColumnData<Row>> columns() {
    return List.of(
        column("id", Row::id),
        column("error", Row::error),
        column("message", Row::message),
        column("schema", Row::schema),
        column("time", Row::time),
        column("attempts", Row::attempts),
        column("status", Row::status));
  }

  private static ColumnData<Row> column(String heading, Function<Row, String> value) {
    return new Column()
        .header(heading)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDEST, OverflowBehaviour.ELLIPSIS_RIGHT)
        .with(value::apply);
  }
}
