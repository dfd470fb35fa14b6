package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GrowthTest {
  @Test
  void countsFromOneCommitToAnotherAndNotTheTimeBeforeOrAfter() {
    List<Sample> samples = seconds(0, 0, 0, 500, 500, 500, 500, 500, 1_500, 1_500, 1_500);

    assertThat(Growth.of(samples).rateAfter(Duration.ZERO)).hasValue(200);
  }

  @Test
  void leavesTheWarmUpOut() {
    List<Sample> samples = seconds(0, 10, 20, 120, 220, 320);

    assertThat(Growth.of(samples).rateAfter(Duration.ofSeconds(1))).hasValue(100);
  }

  @Test
  void saysNothingOfOneCommit() {
    assertThat(Growth.of(seconds(0, 0, 700, 700)).rateAfter(Duration.ZERO)).isEmpty();
  }

  @Test
  void saysNothingWhenNothingMoved() {
    assertThat(Growth.of(seconds(7, 7, 7)).rateAfter(Duration.ZERO)).isEmpty();
  }

  private static List<Sample> seconds(long... values) {
    return IntStream.range(0, values.length)
        .mapToObj(second -> new Sample(second * 1_000_000_000L, values[second]))
        .toList();
  }
}
