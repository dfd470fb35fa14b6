package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RepeatsTest {
  @Test
  void oneBadRepeatMovesNoMedian() {
    Repeats repeats = new Repeats(List.of(200_000.0, 5_000.0, 210_000.0));

    assertThat(repeats.median()).isEqualTo(200_000);
    assertThat(repeats.spread()).isEqualTo("5,000 to 210,000 in 3");
  }

  @Test
  void noRepeatIsNoFigure() {
    assertThat(new Repeats(List.of()).median()).isNaN();
  }
}
