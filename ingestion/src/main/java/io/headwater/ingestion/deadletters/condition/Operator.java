package io.headwater.ingestion.deadletters.condition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How a field is compared. The longer signs come first: {@code >=} is not {@code >}. */
enum Operator {
  AT_LEAST(">="),
  AT_MOST("<="),
  IS_NOT("!="),
  MATCHES_NOT("!~"),
  IS("="),
  MATCHES("~"),
  MORE(">"),
  LESS("<");

  static final Set<Operator> ORDERING = EnumSet.of(IS, IS_NOT, MORE, AT_LEAST, LESS, AT_MOST);

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  static Operator of(String sign) {
    return Arrays.stream(values())
        .filter(operator -> operator.sign.equals(sign))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the comparison holds for a field that has no value. */
  boolean holdsForNothing() {
    return this == IS_NOT || this == MATCHES_NOT;
  }

  /** Whether the comparison holds. */
  <T extends Comparable<T>> boolean holds(T found, T wanted) {
    return switch (this) {
      case IS -> found.compareTo(wanted) == 0;
      case IS_NOT -> found.compareTo(wanted) != 0;
      case MORE -> found.compareTo(wanted) > 0;
      case LESS -> found.compareTo(wanted) < 0;
      case AT_LEAST -> found.compareTo(wanted) >= 0;
      case AT_MOST -> found.compareTo(wanted) <= 0;
      case MATCHES -> matches(found, wanted);
      case MATCHES_NOT -> !matches(found, wanted);
    };
  }

  private static boolean matches(Object found, Object wanted) {
    return Pattern.compile(wanted.toString(), Pattern.CASE_INSENSITIVE)
        .matcher(found.toString())
        .find();
  }
}
