package io.headwater.contracts.odcs;

import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.rules.NotAfterArrival;
import io.headwater.contracts.rules.Required;
import io.headwater.contracts.rules.RequiredUnless;
import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.rules.Target;
import io.headwater.contracts.rules.ValidValues;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one quality check of a field; what cannot be enforced is refused. */
final class QualityReader {
  private QualityReader() {}

  static Optional<Rule> read(Mapping quality, FieldType type, Target target) {
    quality.knows(Keys.QUALITY);
    String kind = quality.required("type").orElse("");
    switch (kind) {
      case "library":
        return library(quality, type, target);
      case "custom":
        return custom(quality, type, target);
      case "":
        return Optional.empty();
      default:
        quality.problem("type", "unknown quality type '" + kind + "'; use library, sql or custom");
        return Optional.empty();
    }
  }

  private static Optional<Rule> library(Mapping quality, FieldType type, Target target) {
    Optional<String> metric = quality.required("metric");
    if (!quality.text("mustBe").orElse("").equals("0")) {
      quality.problem("mustBe", "a rule of rows needs 'mustBe: 0'");
    }
    return metric.flatMap(name -> library(name, quality, type, target));
  }

  private static Optional<Rule> library(
      String metric, Mapping quality, FieldType type, Target target) {
    switch (metric) {
      case "invalidValues":
        return validValues(quality, type, target);
      case "nullValues":
        return nullValues(quality, target);
      default:
        quality.problem(
            "metric",
            "unknown rule metric '"
                + metric
                + "'; use invalidValues or nullValues, or in a table missingValues or"
                + " duplicateValues");
        return Optional.empty();
    }
  }

  private static Optional<Rule> nullValues(Mapping quality, Target target) {
    if (target.steps().size() > 1) {
      quality.problem("'nullValues' is for a field at the top of a record");
      return Optional.empty();
    }
    return Optional.of(new Required(target));
  }

  private static Optional<Rule> validValues(Mapping quality, FieldType type, Target target) {
    if (type != Simple.STRING) {
      quality.problem("'invalidValues' is for strings, not for " + type.text());
      return Optional.empty();
    }
    List<String> values =
        quality
            .mapping("arguments")
            .map(arguments -> arguments.knows(Set.of("validValues")).texts("validValues"))
            .orElse(List.of());
    if (values.isEmpty()) {
      quality.problem("'invalidValues' needs 'arguments' with a list of 'validValues'");
      return Optional.empty();
    }
    return Optional.of(new ValidValues(target, values));
  }

  private static Optional<Rule> custom(Mapping quality, FieldType type, Target target) {
    if (!quality.text("engine").orElse("").equals("headwater")) {
      quality.problem("engine", "a custom rule needs 'engine: headwater'");
    }
    Optional<String> implementation = quality.required("implementation");
    return implementation.flatMap(text -> implementation(quality, text, type, target));
  }

  private static Optional<Rule> implementation(
      Mapping quality, String text, FieldType type, Target target) {
    List<String> words = List.of(text.split(" "));
    if (words.size() == 2 && words.get(0).equals("notAfterArrival")) {
      return notAfterArrival(quality, words.get(1), type, target);
    } else if (words.size() == 3 && words.get(0).equals("requiredUnless")) {
      return requiredUnless(quality, words, target);
    }
    quality.problem(
        "implementation",
        ("unknown rule implementation '%s'; use notAfterArrival with a duration, such as PT24H, "
                + "requiredUnless with another field and its value, references with a column of "
                + "another table, or ageInHours")
            .formatted(text));
    return Optional.empty();
  }

  private static Optional<Rule> notAfterArrival(
      Mapping quality, String tolerance, FieldType type, Target target) {
    if (type != Simple.TIMESTAMPTZ) {
      quality.problem("'notAfterArrival' is for timestamptz, not for " + type.text());
      return Optional.empty();
    }
    return quality
        .parsed("implementation", ignored -> duration(tolerance), "followed by a duration")
        .map(known -> new NotAfterArrival(target, known));
  }

  private static Optional<Rule> requiredUnless(Mapping quality, List<String> words, Target target) {
    if (target.steps().size() > 1) {
      quality.problem("'requiredUnless' is for a field at the top of a record");
      return Optional.empty();
    }
    return Optional.of(new RequiredUnless(target, words.get(1), words.get(2)));
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
    } catch (DateTimeParseException e) {
      // The caller tells where and what it must be.
      return Optional.empty();
    }
  }
}
