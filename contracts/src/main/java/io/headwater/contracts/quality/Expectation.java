package io.headwater.contracts.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a figure is to be.
 *
 * @param limits one number; two for the operators with a range, whose ends belong to it
 */
public record Expectation(Operator operator, List<BigDecimal> limits) {
  /** The operators of ODCS. */
  public enum Operator {
    MUST_BE("mustBe"),
    MUST_NOT_BE("mustNotBe"),
    MUST_BE_GREATER_THAN("mustBeGreaterThan"),
    MUST_BE_GREATER_OR_EQUAL_TO("mustBeGreaterOrEqualTo"),
    MUST_BE_LESS_THAN("mustBeLessThan"),
    MUST_BE_LESS_OR_EQUAL_TO("mustBeLessOrEqualTo"),
    MUST_BE_BETWEEN("mustBeBetween"),
    MUST_NOT_BE_BETWEEN("mustNotBeBetween");

    private final String key;

    Operator(String key) {
      this.key = key;
    }

    /** As contracts write it. */
    public String key() {
      return key;
    }

    /** Whether it compares with a range, not with one number. */
    public boolean isOfRange() {
      return this == MUST_BE_BETWEEN || this == MUST_NOT_BE_BETWEEN;
    }
  }

  public Expectation {
    limits = List.copyOf(limits);
  }

  /** Of wrong rows there are to be none. */
  public static Expectation none() {
    return new Expectation(Operator.MUST_BE, List.of(BigDecimal.ZERO));
  }

  public boolean isMetBy(BigDecimal figure) {
    int toFirst = figure.compareTo(limits.get(0));
    return switch (operator) {
      case MUST_BE -> toFirst == 0;
      case MUST_NOT_BE -> toFirst != 0;
      case MUST_BE_GREATER_THAN -> toFirst > 0;
      case MUST_BE_GREATER_OR_EQUAL_TO -> toFirst >= 0;
      case MUST_BE_LESS_THAN -> toFirst < 0;
      case MUST_BE_LESS_OR_EQUAL_TO -> toFirst <= 0;
      case MUST_BE_BETWEEN -> toFirst >= 0 && figure.compareTo(limits.get(1)) <= 0;
      case MUST_NOT_BE_BETWEEN -> toFirst < 0 || figure.compareTo(limits.get(1)) > 0;
    };
  }

  /** For a person: {@code mustBeBetween 1 and 5}. */
  @Override
  public String toString() {
    return limits.stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(" and ", operator.key() + " ", ""));
  }
}
