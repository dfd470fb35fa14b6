package io.headwater.contracts.odcs;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Reads how long records are kept from a contract's service levels. */
final class RetentionReader {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "h", ChronoUnit.HOURS,
          "hour", ChronoUnit.HOURS,
          "hours", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS,
          "day", ChronoUnit.DAYS,
          "days", ChronoUnit.DAYS);

  private RetentionReader() {}

  static Optional<Duration> read(Mapping root) {
    Optional<Duration> retention = Optional.empty();
    for (Mapping level : root.mappings("slaProperties")) {
      level.knows(Keys.SERVICE_LEVEL);
      if (level.required("property").orElse("").equals("retention")) {
        retention = retention(level);
      }
    }
    return retention;
  }

  private static Optional<Duration> retention(Mapping level) {
    level.required("value");
    level.required("unit");
    Optional<Integer> value = level.parsed("value", Texts::position, "a whole number from 1");
    Optional<ChronoUnit> unit =
        level.parsed("unit", text -> Optional.ofNullable(UNITS.get(text)), "d or h");
    return value.flatMap(number -> unit.map(known -> Duration.of(number, known)));
  }
}
