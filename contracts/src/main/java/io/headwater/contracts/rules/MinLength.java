package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.Optional;

/** A text has at least so many characters; a character is a Unicode code point, as in Spark. */
public record MinLength(Target target, int least) implements FieldRule {
  @Override
  public String demand() {
    return "minLength " + least;
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return Characters.in(value) >= least
        ? Optional.empty()
        : Optional.of("is shorter than " + least);
  }

  @Override
  public String condition(String column) {
    return "length(%s) >= %d".formatted(column, least);
  }
}
