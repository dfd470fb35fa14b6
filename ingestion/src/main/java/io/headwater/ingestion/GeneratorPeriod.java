package io.headwater.ingestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Option;

/** From which day until which day orders are generated; always in the past. */
final class GeneratorPeriod {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 7300;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "First day, UTC, such as 2026-01-01. So many days before the last if not given.")
  private LocalDate from;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Number of days, at most " + MOST_DAYS + "; 30 if not given.")
  private Integer days;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The day after the last one, UTC, in place of --days. Today if not given.")
  private LocalDate until;

  /** The first day. */
  LocalDate from(Clock clock) {
    return Optional.ofNullable(from).orElseGet(() -> end(clock).minusDays(days()));
  }

  /** The day after the last one. */
  LocalDate until(Clock clock) {
    return from == null || until != null ? end(clock) : from.plusDays(days());
  }

  /** What is wrong with the period. */
  Optional<String> problem(Clock clock) {
    if (from != null && until != null && days != null) {
      return Optional.of("--from, --until and --days: give two of them");
    }
    if (days() < 1) {
      return Optional.of("--days " + days() + ": must be at least 1");
    }
    long length = ChronoUnit.DAYS.between(from(clock), until(clock));
    if (length < 1 || length > MOST_DAYS) {
      return Optional.of(
          "%s to %s is no period of 1 to %d days".formatted(from(clock), until(clock), MOST_DAYS));
    }
    return until(clock).isAfter(today(clock))
        ? Optional.of(
            "%s to %s is not over yet: orders are generated for days before today, %s UTC"
                .formatted(from(clock), until(clock), today(clock)))
        : Optional.empty();
  }

  private int days() {
    return days == null ? USUAL_DAYS : days;
  }

  private LocalDate end(Clock clock) {
    return Optional.ofNullable(until).orElseGet(() -> today(clock));
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
