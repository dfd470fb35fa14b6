package io.headwater.ingestion;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.readings.fleet.FleetPlan;
import io.headwater.ingestion.readings.generator.EventTime;
import io.headwater.ingestion.readings.generator.Length;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many readings are taken, how fast, and when. */
final class RunOptions {
  private static final long MOST_READINGS = 1_000_000_000_000L;
  private static final long MOST_A_SECOND = 10_000_000;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Number of readings; those a silent device does not send are among them.")
  private Long count;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "How long readings are taken, in place of --count, such as 30s, 10m or 2h.")
  private Duration time;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "Readings taken and sent a second; what --duplicates and --bad ask for comes on top. As"
              + " fast as Kafka takes them if not given.")
  private Long rate;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description =
          "When the first reading was taken, such as 2026-01-31T00:00:00Z. Time goes on by --rate"
              + " from there, or by a reading of every device a second. Now, and as time goes on,"
              + " if not given.")
  private Instant from;

  /** What is wrong with them. */
  Optional<String> problem(int devices, Clock clock) {
    if ((count == null) == (time == null)) {
      return Optional.of("Give either --count or --for: how many readings, or for how long");
    }
    if (count != null && (count < 1 || count > MOST_READINGS)) {
      return Optional.of("--count %d: must be from 1 to %d".formatted(count, MOST_READINGS));
    }
    if (time != null && time.isZero()) {
      return Optional.of("--for: must be longer than nothing");
    }
    if (rate != null && (rate < 1 || rate > MOST_A_SECOND)) {
      return Optional.of("--rate %d: must be from 1 to %d".formatted(rate, MOST_A_SECOND));
    }
    return from == null ? Optional.empty() : problemOfPast(devices, clock.instant());
  }

  private Optional<String> problemOfPast(int devices, Instant now) {
    if (from.isBefore(EARLIEST) || from.isAfter(now)) {
      return Optional.of("--from %s: must be from %s to now, %s".formatted(from, EARLIEST, now));
    }
    Instant until = from.plusSeconds(length(devices).most() / readingsASecond(devices));
    // With a rate, as much time goes by while they are sent.
    return rate == null && until.isAfter(now)
        ? Optional.of(
            "--from %s: the readings would reach until %s and it is only %s"
                .formatted(from, until, now))
        : Optional.empty();
  }

  Length length(int devices) {
    if (count != null) {
      return new Length.Readings(count);
    }
    return rate == null && from == null
        ? new Length.Time(time)
        : new Length.Readings(readings(readingsASecond(devices)));
  }

  EventTime time(int devices, Clock clock) {
    if (from != null) {
      return EventTime.every(from, readingsASecond(devices));
    }
    return rate == null ? EventTime.whenSent(clock) : EventTime.every(clock.instant(), rate);
  }

  Pace pace() {
    return rate == null ? Pace.unlimited() : Pace.of(rate);
  }

  FleetPlan.Clocks clocks() {
    return from == null ? FleetPlan.Clocks.ANY : FleetPlan.Clocks.BEARABLE;
  }

  private long readings(long readingsASecond) {
    long whole = Math.multiplyExact(time.toSeconds(), readingsASecond);
    return Math.max(1, whole + readingsASecond * time.toMillisPart() / 1_000);
  }

  private long readingsASecond(int devices) {
    return rate == null ? devices : rate;
  }
}
