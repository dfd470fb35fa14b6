package io.headwater.live.sales;

import io.headwater.live.hot.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** The totals of one minute in one country so far. */
public record SalesMinute(Instant start, String country, Sales sales, Instant updatedAt) {
  /** Reads the fields of {@code live.sales-per-minute.v1}. */
  public static SalesMinute of(Fields fields) {
    return new SalesMinute(
        fields.instant("window_start"),
        fields.text("country"),
        new Sales(
            fields.whole("orders"),
            fields.whole("cancellations"),
            fields.whole("lines"),
            fields.whole("units"),
            fields.decimal("revenue")),
        fields.instant("updated_at"));
  }

  /** The day it belongs to, UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /** The minute of its day, from 0. */
  public int minuteOfDay() {
    return start.atOffset(ZoneOffset.UTC).get(ChronoField.MINUTE_OF_DAY);
  }
}
