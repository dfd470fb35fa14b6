package io.headwater.ingestion.readings.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Reads the time of a line; UTC where it names no zone. */
final class SeriesTimes {
  private static final int DIGITS = 9;
  private static final DateTimeFormatter PLAIN =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[ ]['T']HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, DIGITS, true)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private SeriesTimes() {}

  /** The time; empty when it is none. */
  static Optional<Instant> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException otherFormat) {
      return withZone(text);
    }
  }

  private static Optional<Instant> withZone(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
