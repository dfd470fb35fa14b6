package io.headwater.streaming.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the speed layer's outputs can hold. The contract has no such bounds, yet a value no output
 * can take would stop the job each time it is read again.
 */
final class Countable {
  private static final BigDecimal MOST_REVENUE = new BigDecimal("1e12");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private Countable() {}

  /** Why an order cannot be counted; empty when it can. */
  static Optional<String> problem(CountedOrder order) {
    if (order.revenue().abs().compareTo(MOST_REVENUE) > 0) {
      return Optional.of("revenue is more than the %s an order may have".formatted(MOST_REVENUE));
    }
    if (order.occurredAt().isBefore(EARLIEST)) {
      return Optional.of("occurred_at %s is before %s".formatted(order.occurredAt(), EARLIEST));
    }
    return Optional.empty();
  }
}
