package io.headwater.ingestion.orders.retail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Reads the time of a line, in UTC, as the day files or as the original data set write it. */
final class InvoiceTimes {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(format("uuuu-MM-dd HH:mm:ss"), format("M/d/uuuu H:mm"));

  // The lines of an invoice carry the same text, so most are read once.
  private String lastText = "";
  private Optional<Instant> lastTime = Optional.empty();

  /** The time; empty when it is none. */
  Optional<Instant> read(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastTime = FORMATS.stream().flatMap(format -> parse(format, text).stream()).findFirst();
    }
    return lastTime;
  }

  private static Optional<Instant> parse(DateTimeFormatter format, String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException otherFormat) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
