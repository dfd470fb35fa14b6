package io.headwater.ingestion.readings.ledger;

import io.headwater.ingestion.readings.ReadingValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A sum of millionths that never rounds and never overflows. */
final class ExactSum {
  private BigInteger spilled = BigInteger.ZERO;
  private long sum;

  void add(long millionths) {
    long next = sum + millionths;
    // Both signs differ from that of the sum: it left what a long holds.
    if (((sum ^ next) & (millionths ^ next)) < 0) {
      spilled = spilled.add(BigInteger.valueOf(sum));
      next = millionths;
    }
    sum = next;
  }

  void add(ExactSum other) {
    add(other.sum);
    spilled = spilled.add(other.spilled);
  }

  BigDecimal total() {
    return new BigDecimal(spilled.add(BigInteger.valueOf(sum)), ReadingValue.SCALE);
  }
}
