package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts in the units in which they have prices; a month has 30 days. */
public final class Units {
  public static final int DAYS_PER_MONTH = 30;
  public static final int HOURS_PER_MONTH = 24 * DAYS_PER_MONTH;

  private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000L);
  private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000L);
  private static final MathContext EXACT = new MathContext(24, RoundingMode.HALF_UP);

  private Units() {}

  /** Bytes that are kept for a month, in GB-months. */
  public static BigDecimal gigabytes(long bytes) {
    return BigDecimal.valueOf(bytes).divide(GB, EXACT);
  }

  /** Bytes of memory that are held for a month, in GiB-hours. */
  public static BigDecimal gibibyteHours(long bytes) {
    return BigDecimal.valueOf(bytes)
        .divide(GIB, EXACT)
        .multiply(BigDecimal.valueOf(HOURS_PER_MONTH));
  }

  /** Cores that work for a month, in hours. */
  public static BigDecimal coreHours(BigDecimal cores) {
    return cores.multiply(BigDecimal.valueOf(HOURS_PER_MONTH));
  }

  /** As many a day, in millions a month. */
  public static BigDecimal millionsPerMonth(long perDay) {
    return BigDecimal.valueOf(perDay)
        .multiply(BigDecimal.valueOf(DAYS_PER_MONTH))
        .divide(MILLION, EXACT);
  }
}
