package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class StraightLineTest {
  @Test
  void tellsWhatOneMoreCostsAndWhatNothingDoes() {
    StraightLine line = new StraightLine();
    line.add(1, 14);
    line.add(10, 32);
    line.add(50, 112);

    assertThat(line.slope()).isCloseTo(2, within(1e-9));
    assertThat(line.fixedPart()).isCloseTo(12, within(1e-9));
  }
}
