package io.headwater.contracts.odcs;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/** Texts of a contract as the values they stand for; empty when they stand for none. */
final class Texts {
  private Texts() {}

  static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Integer> count(String text) {
    return number(() -> Integer.parseInt(text)).filter(count -> count >= 0);
  }

  static Optional<Integer> position(String text) {
    return count(text).filter(position -> position >= 1);
  }

  static Optional<BigDecimal> decimal(String text) {
    return number(() -> new BigDecimal(text));
  }

  private static <T> Optional<T> number(Supplier<T> parser) {
    try {
      return Optional.of(parser.get());
    } catch (NumberFormatException e) {
      // Not a number: the caller tells where and what it must be.
      return Optional.empty();
    }
  }
}
