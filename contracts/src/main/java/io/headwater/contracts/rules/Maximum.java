package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;

/** A number is not above a limit. */
public record Maximum(Target target, Limit limit) implements FieldRule {
  @Override
  public String demand() {
    return "maximum " + limit.sql();
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return limit.isAtLeast(value) ? Optional.empty() : Optional.of("is above " + limit.sql());
  }

  @Override
  public String shown(Object value) {
    return limit.text(value);
  }

  @Override
  public String condition(String column) {
    return column + " <= " + limit.sql();
  }
}
