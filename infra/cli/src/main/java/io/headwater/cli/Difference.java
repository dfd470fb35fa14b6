package io.headwater.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A figure on which the layers differ.
 *
 * @param minute first instant of the minute
 * @param figure what was compared, such as revenue
 * @param devices a few of the devices that differ; none where they were not asked for
 */
record Difference(
    Instant minute, String figure, BigDecimal gold, BigDecimal live, List<String> devices) {
  Difference {
    devices = List.copyOf(devices);
  }

  /** What differs; empty when both layers say the same. */
  static Optional<Difference> between(
      Instant minute, String figure, BigDecimal gold, BigDecimal live) {
    return gold.compareTo(live) == 0
        ? Optional.empty()
        : Optional.of(new Difference(minute, figure, gold, live, List.of()));
  }

  /** The same, with who differs. */
  Difference of(List<String> who) {
    return new Difference(minute, figure, gold, live, who);
  }
}
