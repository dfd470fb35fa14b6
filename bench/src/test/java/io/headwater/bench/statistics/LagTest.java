package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LagTest {
  private static final int RATE = 1_000;
  private static final int COMMIT_SECONDS = 5;

  @Test
  void theSawOfCommitsIsFlat() {
    Lag lag = Lag.of(keepingUpWith(1.0, 33));

    assertThat(lag.slope().orElseThrow()).isCloseTo(0, within(1e-6));
    assertThat(lag.isFlat(RATE, 0.01)).isTrue();
    assertThat(lag.most()).hasValue(COMMIT_SECONDS * RATE - RATE);
  }

  @Test
  void aJobThatFallsBehindIsNotFlat() {
    Lag lag = Lag.of(keepingUpWith(0.9, 33));

    assertThat(lag.slope().orElseThrow()).isCloseTo(100, within(1e-6));
    assertThat(lag.isFlat(RATE, 0.01)).isFalse();
  }

  @Test
  void aJobThatDoesNotCommitIsNotFlat() {
    assertThat(Lag.of(keepingUpWith(0, 33)).isFlat(RATE, 0.01)).isFalse();
  }

  @Test
  void tellsHowManyRecordsCame() {
    assertThat(Lag.of(keepingUpWith(1.0, 10)).arrivals()).hasValue(RATE);
  }

  /** A sample a second; the job takes a share of what comes and commits at times. */
  private static List<LagSample> keepingUpWith(double share, int seconds) {
    return IntStream.range(0, seconds)
        .mapToObj(
            second -> {
              int committed = second / COMMIT_SECONDS * COMMIT_SECONDS;
              return new LagSample(
                  second * 1_000_000_000L,
                  (long) second * RATE,
                  Math.round(committed * RATE * share));
            })
        .toList();
  }
}
