package io.headwater.landing.prices;

import io.headwater.contracts.landing.Landing;
import java.time.Instant;

/**
 * What is to be generated. The same plan gives the same deliveries, byte for byte.
 *
 * @param from when the first is made; each later one a second after the one before
 * @param bad share of the deliveries with something wrong, in turn of {@link Defect}
 */
public record PricePlan(long seed, long deliveries, Instant from, double bad) {
  /** What tells a delivery of this plan from those of others, and names its list. */
  String name(long delivery) {
    return "%s-%d".formatted(Landing.delivery(from, "s" + seed), delivery);
  }

  /** The id of a delivery that was made then. */
  String id(long delivery, Instant madeAt) {
    return Landing.delivery(madeAt, "s%d-%d".formatted(seed, delivery));
  }
}
