package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.files.CsvFields;
import io.headwater.ingestion.files.FileProblem;
import io.headwater.ingestion.files.Reject;
import io.headwater.ingestion.files.TextLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of one day file, each on its own, so that a bad one costs no other. */
final class DayReader {
  private final CsvRecords records;
  private final RetailLineReader reader = new RetailLineReader();
  private final Invoices invoices = new Invoices();
  private final List<Reject> rejects = new ArrayList<>();
  private long read;

  DayReader(CsvRecords records) {
    this.records = records;
  }

  DayContents read() {
    try {
      String header = records.next().flatMap(TextLine::text).orElse("");
      if (!CsvFields.isHeader(header, RetailColumns.HEADER)) {
        return DayContents.unreadable(FileProblem.header(header, RetailColumns.HEADER));
      }
      readLines();
      return contents(Optional.empty());
    } catch (IOException broken) {
      String heldBack = invoices.withdrawLast().map(this::holdBack).orElse("");
      records.unfinished().ifPresent(line -> rejects.add(line.reject("the file breaks off here")));
      return contents(Optional.of(FileProblem.broken(broken, read) + heldBack));
    }
  }

  private void readLines() throws IOException {
    for (Optional<TextLine> line = records.next(); line.isPresent(); line = records.next()) {
      if (line.get().raw().length > 0) {
        read++;
        take(line.get());
      }
    }
  }

  private void take(TextLine line) {
    switch (reading(line)) {
      case LineReading.Good(RetailLine good) ->
          invoices.add(good, line).ifPresent(why -> rejects.add(line.reject(why)));
      case LineReading.Bad(String why) -> rejects.add(line.reject(why));
    }
  }

  private LineReading reading(TextLine line) {
    Optional<String> text = line.text();
    if (text.isEmpty()) {
      return new LineReading.Bad("is not UTF-8");
    }
    return CsvFields.of(text.get())
        .map(reader::read)
        .orElse(new LineReading.Bad("has quotes that do not match"));
  }

  private DayContents contents(Optional<String> problem) {
    return new DayContents(invoices.events(), rejects, problem);
  }

  /** The last invoice may lack lines: sent as it is, it would conflict with the mended one. */
  private String holdBack(Invoice last) {
    String reason = "invoice %s may go on where the file breaks off".formatted(last.orderId());
    last.texts().forEach(line -> rejects.add(line.reject(reason)));
    return "; invoice %s, the last, may lack lines and was not sent".formatted(last.orderId());
  }
}
