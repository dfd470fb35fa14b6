package io.headwater.streaming.orders;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the speed layer's outputs can hold. The contract bounds a line, not an order of a thousand
 * extreme ones, and a value no output can take would stop the job each time it is read again.
 */
final class Countable {
  private static final BigDecimal MOST_REVENUE = new BigDecimal("9e13");

  private Countable() {}

  /** Why an order cannot be counted; empty when it can. */
  static Optional<String> problem(CountedOrder order) {
    if (order.revenue().abs().compareTo(MOST_REVENUE) > 0) {
      return Optional.of("revenue is more than the %s an order may have".formatted(MOST_REVENUE));
    }
    return Optional.empty();
  }
}
