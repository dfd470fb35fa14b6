package io.headwater.ingestion.orders.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When people order: busy on weekdays around noon, quiet at night and on Saturdays. */
public final class Timetable {
  private static final double[] BY_WEEKDAY = {1.0, 1.05, 1.1, 1.2, 0.9, 0.1, 0.5};
  private static final double[] BY_MONTH = {
    0.9, 0.85, 1.0, 0.95, 1.0, 1.0, 0.95, 0.95, 1.2, 1.3, 1.6, 1.1
  };
  private static final double[] BY_HOUR = {
    0.02, 0.01, 0.01, 0.01, 0.02, 0.05, 0.2, 0.6, 2.2, 4.5, 7.0, 8.0,
    9.5, 8.8, 7.6, 7.0, 4.8, 2.6, 1.0, 0.8, 0.4, 0.2, 0.1, 0.05
  };

  private final Instant start;
  private final Weights hours;

  /** The timetable from a day up to, not with, another, UTC. */
  public Timetable(LocalDate from, LocalDate until) {
    this.start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    int size = Math.toIntExact(ChronoUnit.DAYS.between(from, until) * BY_HOUR.length);
    this.hours = Weights.of(size, this::weight);
  }

  /** The time by which a part of all orders, from 0 to 1, is written. */
  public Instant at(double part) {
    Duration hour = Duration.ofHours(1);
    long millis = (long) (hours.within(part) * hour.toMillis());
    return start
        .plus(hour.multipliedBy(hours.indexAt(part)))
        .plusMillis(Math.min(millis, hour.toMillis() - 1));
  }

  private double weight(int hour) {
    ZonedDateTime time = start.plus(Duration.ofHours(hour)).atZone(ZoneOffset.UTC);
    return BY_WEEKDAY[time.getDayOfWeek().ordinal()]
        * BY_MONTH[time.getMonthValue() - 1]
        * BY_HOUR[time.getHour()];
  }
}
