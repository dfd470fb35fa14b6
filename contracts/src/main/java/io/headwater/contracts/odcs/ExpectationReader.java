package io.headwater.contracts.odcs;

import io.headwater.contracts.quality.Expectation;
import io.headwater.contracts.quality.Expectation.Operator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what a figure is to be: exactly one of ODCS's operators, with its numbers. */
final class ExpectationReader {
  private ExpectationReader() {}

  static Optional<Expectation> read(Mapping quality) {
    List<Operator> operators =
        Arrays.stream(Operator.values()).filter(each -> quality.has(each.key())).toList();
    if (operators.size() != 1) {
      quality.problem(
          Arrays.stream(Operator.values())
              .map(Operator::key)
              .collect(Collectors.joining(", ", "a rule needs one of ", "")));
      return Optional.empty();
    }
    return read(quality, operators.get(0));
  }

  private static Optional<Expectation> read(Mapping quality, Operator operator) {
    List<String> texts =
        operator.isOfRange()
            ? quality.texts(operator.key())
            : quality.text(operator.key()).stream().toList();
    List<BigDecimal> limits = texts.stream().flatMap(text -> number(text).stream()).toList();
    int wanted = operator.isOfRange() ? 2 : 1;
    if (texts.size() != wanted || limits.size() != wanted) {
      quality.problem(
          operator.key(),
          "'%s' must be %s"
              .formatted(
                  operator.key(),
                  operator.isOfRange() ? "a list of two numbers such as [1, 5]" : "a number"));
      return Optional.empty();
    }
    return Optional.of(new Expectation(operator, limits));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      // The caller tells where and what it must be.
      return Optional.empty();
    }
  }
}
