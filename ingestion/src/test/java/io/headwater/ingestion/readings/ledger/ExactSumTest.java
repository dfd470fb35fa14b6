package io.headwater.ingestion.readings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExactSumTest {
  @Test
  void isExactBeyondWhatALongHolds() {
    Random random = new Random(3);
    ExactSum sum = new ExactSum();
    ExactSum other = new ExactSum();
    BigDecimal expected = BigDecimal.ZERO.setScale(6);
    for (int i = 0; i < 1_000; i++) {
      long number = i % 3 == 0 ? Long.MAX_VALUE - i : random.nextLong();
      (i % 2 == 0 ? sum : other).add(number);
      expected = expected.add(BigDecimal.valueOf(number, 6));
    }

    sum.add(other);

    assertThat(sum.total()).isEqualTo(expected);
    assertThat(expected.precision()).isGreaterThan(19);
  }
}
