package io.headwater.ingestion.readings.series;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.files.CsvFields;
import io.headwater.ingestion.files.TextLine;
import io.headwater.ingestion.readings.ReadingValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines of one series file; its times never go back. */
final class SeriesLineReader {
  static final String HEADER = "timestamp,value";

  private static final int FIELDS = 2;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,2})?");
  private static final BigDecimal GREATEST = ReadingValue.number(ReadingValue.GREATEST);
  private static final Duration AHEAD = Duration.ofHours(24);

  private final Instant latest;
  private Instant newest = Instant.MIN;
  private long newestLine;

  /** A reader for files that were written before an instant, give or take a day. */
  SeriesLineReader(Instant now) {
    this.latest = now.plus(AHEAD);
  }

  SeriesLine read(TextLine line) {
    Optional<String> text = line.text();
    if (text.isEmpty()) {
      return new SeriesLine.Bad("is not UTF-8");
    }
    Optional<List<String>> fields = CsvFields.of(text.get());
    if (fields.isEmpty()) {
      return new SeriesLine.Bad("has quotes that do not match");
    }
    return fields.get().size() == FIELDS
        ? read(line.number(), fields.get().getFirst(), fields.get().getLast())
        : new SeriesLine.Bad("has %d fields, expected %d".formatted(fields.get().size(), FIELDS));
  }

  private SeriesLine read(long number, String timeText, String valueText) {
    Optional<Instant> time = SeriesTimes.read(timeText);
    if (time.isEmpty()) {
      return new SeriesLine.Bad(
          "timestamp '%s' is neither yyyy-MM-dd HH:mm:ss nor ISO 8601".formatted(timeText));
    }
    if (time.get().isAfter(latest)) {
      return new SeriesLine.Bad(
          "timestamp '%s' is more than a day ahead, which the contract refuses"
              .formatted(timeText));
    }
    if (time.get().isBefore(newest)) {
      return new SeriesLine.Bad(
          "timestamp '%s' is before that of line %d".formatted(timeText, newestLine));
    }
    return value(number, time.get(), valueText);
  }

  private SeriesLine value(long number, Instant time, String text) {
    if (!NUMBER.matcher(text).matches()) {
      return new SeriesLine.Bad("value '%s' is not a number".formatted(text));
    }
    BigDecimal value = new BigDecimal(text);
    BigDecimal kept = value.setScale(ReadingValue.SCALE, RoundingMode.HALF_EVEN);
    if (kept.abs().compareTo(GREATEST) > 0) {
      return new SeriesLine.Bad(
          "value '%s' is beyond what the contract allows, %s"
              .formatted(text, GREATEST.toBigInteger()));
    }
    newest = time;
    newestLine = number;
    return new SeriesLine.Good(
        number,
        AvroValues.micros(time),
        kept.unscaledValue().longValueExact(),
        kept.compareTo(value) != 0);
  }
}
