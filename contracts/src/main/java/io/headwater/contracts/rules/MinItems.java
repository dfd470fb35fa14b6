package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A list has at least so many elements. */
public record MinItems(Target target, int least) implements FieldRule {
  @Override
  public String demand() {
    return "minItems " + least;
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return ((List<?>) value).size() >= least
        ? Optional.empty()
        : Optional.of("are fewer than " + least);
  }

  @Override
  public String shown(Object value) {
    return ((List<?>) value).size() + " items";
  }

  @Override
  public String condition(String column) {
    return "size(%s) >= %d".formatted(column, least);
  }
}
