package io.headwater.contracts.rules;

import io.headwater.contracts.AvroValues;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An instant is at most so long after the broker took the record: a clock ahead of ours is wrong.
 */
public record NotAfterArrival(Target target, Duration tolerance) implements FieldRule {
  @Override
  public String demand() {
    return "notAfterArrival " + tolerance;
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return (long) value <= latest(arrivedAt)
        ? Optional.empty()
        : Optional.of(
            "is more than %s after the broker took it at %s".formatted(tolerance, arrivedAt));
  }

  @Override
  public String shown(Object value) {
    return AvroValues.instant((long) value).toString();
  }

  /**
   * In microseconds, because a day added to a timestamp is not 24 hours in every session's zone.
   */
  @Override
  public String condition(String column) {
    return "unix_micros(%s) <= unix_micros(kafka_timestamp) + %d"
        .formatted(column, tolerance.toNanos() / 1_000);
  }

  private long latest(Instant arrivedAt) {
    return AvroValues.micros(arrivedAt) + tolerance.toNanos() / 1_000;
  }
}
