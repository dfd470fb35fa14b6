package io.headwater.ingestion.readings;

import java.math.BigDecimal;

/** The value of a reading as the contract's decimal: a whole number of millionths. */
public final class ReadingValue {
  /** Digits behind the point. */
  public static final int SCALE = 6;

  /** Millionths in one. */
  public static final long ONE = 1_000_000;

  /** The greatest value the contract allows, in millionths; the least is its negative. */
  public static final long GREATEST = 1_000_000_000L * ONE;

  private ReadingValue() {}

  /** Millionths as a number. */
  public static BigDecimal number(long millionths) {
    return BigDecimal.valueOf(millionths, SCALE);
  }
}
