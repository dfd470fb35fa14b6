package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quantity times a price.
 *
 * @param basis measured or assumed
 * @param how the quantity was reckoned
 */
public record Line(
    String component,
    String item,
    BigDecimal quantity,
    String unit,
    BigDecimal price,
    BigDecimal amount,
    String basis,
    String how) {
  /** Digits behind the point of quantities and amounts: one platform can be very small. */
  static final int DIGITS = 6;

  static Line of(Usage usage, Prices prices, BigDecimal factor) {
    BigDecimal quantity =
        usage
            .quantity()
            .multiply(usage.times().apply(factor))
            .setScale(DIGITS, RoundingMode.HALF_UP);
    BigDecimal price = prices.of(usage.item());
    return new Line(
        usage.component(),
        usage.item().key(),
        quantity,
        usage.item().unit(),
        price,
        quantity.multiply(price).setScale(DIGITS, RoundingMode.HALF_UP),
        usage.basis().text(),
        usage.how());
  }
}
