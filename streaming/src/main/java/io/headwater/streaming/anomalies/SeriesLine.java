package io.headwater.streaming.anomalies;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * One line of a series file.
 *
 * @param timestamp as it is written
 * @param second the same, seconds since 1970; UTC unless it says otherwise
 * @param text the value as it is written
 * @param value the value
 */
record SeriesLine(String timestamp, long second, String text, double value) {
  /**
   * Reads a line.
   *
   * @throws BadSeriesException saying what is wrong with it
   */
  static SeriesLine parse(String line) {
    int comma = line.indexOf(',');
    if (comma < 0 || line.indexOf(',', comma + 1) >= 0) {
      throw new BadSeriesException("expected timestamp,value but found '" + line + "'");
    }
    String timestamp = line.substring(0, comma).strip();
    String text = line.substring(comma + 1).strip();
    return new SeriesLine(timestamp, second(timestamp), text, value(text));
  }

  private static long second(String timestamp) {
    String iso = timestamp.replaceFirst(" ", "T");
    try {
      return iso.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(iso).toEpochSecond()
          : LocalDateTime.parse(iso).toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BadSeriesException("'" + timestamp + "' is not a time such as 2026-01-31 12:00:00");
    }
  }

  private static double value(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for what is no finite number.
    }
    throw new BadSeriesException("'" + text + "' is not a number");
  }
}
