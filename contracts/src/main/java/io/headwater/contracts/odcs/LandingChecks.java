package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.rules.NotAfterArrival;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Checks what only the contract of files that land can have wrong. */
record LandingChecks(Contract contract, CustomProperties properties, Problems problems) {
  void check() {
    contract.fields().forEach(this::column);
    contract.rules().stream()
        .filter(NotAfterArrival.class::isInstance)
        .forEach(rule -> refuse(rule.name() + ": a record of a file has no time of arrival"));
    List.of("lateAfter", "unfinishedAfter").forEach(this::duration);
  }

  /** Files are read column by column, and any column may be missing in one. */
  private void column(Field field) {
    FieldType type = field.type();
    if (type instanceof FieldType.ListOf
        || type instanceof FieldType.Struct
        || type == Simple.BINARY) {
      problems.add(
          field.location(),
          "'%s' cannot be a %s in a file; use a string, which takes JSON as it is"
              .formatted(field.name(), type.text()));
    }
    if (field.required()) {
      problems.add(
          field.location(),
          "'%s' may be missing in a file; judge it by the metric nullValues"
              .formatted(field.name()));
    }
  }

  private void duration(String property) {
    if (properties.value(property).isEmpty()) {
      refuse("needs the custom property '%s', a duration such as PT24H".formatted(property));
    }
    properties
        .value(property)
        .filter(text -> !isDuration(text))
        .ifPresent(
            text ->
                problems.add(
                    properties.locations().get(property),
                    "%s: '%s' is no duration such as PT24H".formatted(property, text)));
  }

  private static boolean isDuration(String text) {
    try {
      return !Duration.parse(text).isNegative();
    } catch (DateTimeParseException unfit) {
      return false;
    }
  }

  private void refuse(String problem) {
    problems.add(contract.location(), problem);
  }
}
