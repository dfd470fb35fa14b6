package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;

/** A number is not below a limit. */
public record Minimum(Target target, Limit limit) implements FieldRule {
  @Override
  public String demand() {
    return "minimum " + limit.sql();
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return limit.isAtMost(value) ? Optional.empty() : Optional.of("is below " + limit.sql());
  }

  @Override
  public String shown(Object value) {
    return limit.text(value);
  }

  @Override
  public String condition(String column) {
    return column + " >= " + limit.sql();
  }
}
