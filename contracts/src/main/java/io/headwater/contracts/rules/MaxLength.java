package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;

/** A text has at most so many characters; a character is a Unicode code point, as in Spark. */
public record MaxLength(Target target, int most) implements FieldRule {
  @Override
  public String demand() {
    return "maxLength " + most;
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return Characters.in(value) <= most ? Optional.empty() : Optional.of("is longer than " + most);
  }

  @Override
  public String condition(String column) {
    return "length(%s) <= %d".formatted(column, most);
  }
}
