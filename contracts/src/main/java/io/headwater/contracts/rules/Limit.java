package io.headwater.contracts.rules;

import io.headwater.contracts.AvroValues;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;

/**
 * A bound for the numbers of a field.
 *
 * @param value the bound
 * @param scale digits behind the point of the field's decimals; 0 for its other numbers
 */
public record Limit(BigDecimal value, int scale) implements Serializable {
  /** Whether a number is the bound or above it, exactly; NaN is above all, as in Spark. */
  boolean isAtMost(Object number) {
    return number instanceof Double real
        ? real.isNaN() || real >= value.doubleValue()
        : exact(number).compareTo(value) >= 0;
  }

  /** Whether a number is the bound or below it. */
  boolean isAtLeast(Object number) {
    return number instanceof Double real
        ? real <= value.doubleValue()
        : exact(number).compareTo(value) <= 0;
  }

  /** The bound as SQL: a decimal without exponent, which compares exactly with whole numbers. */
  String sql() {
    return value.toPlainString();
  }

  /** The number as a person writes it. */
  String text(Object number) {
    return number instanceof Double real ? real.toString() : exact(number).toPlainString();
  }

  private BigDecimal exact(Object number) {
    return number instanceof ByteBuffer bytes
        ? AvroValues.decimal(bytes, scale)
        : BigDecimal.valueOf(((Number) number).longValue());
  }
}
