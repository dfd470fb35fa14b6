package io.headwater.contracts.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text is one of a few, compared byte for byte. */
public record ValidValues(Target target, List<String> values) implements FieldRule {
  public ValidValues {
    values = List.copyOf(values);
  }

  @Override
  public String demand() {
    return "validValues " + String.join(", ", values);
  }

  @Override
  public Optional<String> complaint(Object value, Instant arrivedAt) {
    return values.contains(value.toString())
        ? Optional.empty()
        : Optional.of("is none of " + String.join(", ", values));
  }

  @Override
  public String condition(String column) {
    return values.stream()
        .map(SqlText::quoted)
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }
}
