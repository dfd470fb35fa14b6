package io.headwater.ingestion.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an order.
 *
 * @param quantity pieces; negative when they came back
 * @param unitPrice price of a piece in the order's currency, four decimals
 * @param invoicedAt when this line was written; a few orders carry two minutes
 */
public record OrderLine(
    String productId,
    Optional<String> description,
    int quantity,
    BigDecimal unitPrice,
    Instant invoicedAt) {
  /** Quantity times unit price. */
  public BigDecimal netAmount() {
    return unitPrice.multiply(BigDecimal.valueOf(quantity));
  }

  boolean isFree() {
    return unitPrice.signum() == 0;
  }
}
