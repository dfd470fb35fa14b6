package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LatenciesTest {
  private static final long SECOND = 1_000_000;

  @Test
  void eventsSeenTogetherWaitedEachForItself() {
    Latencies latencies = new Latencies();

    latencies.seen(10 * SECOND, 0, 10 * SECOND, 100, 0);

    assertThat(latencies.count()).isEqualTo(100);
    assertThat(latencies.seconds(50)).isCloseTo(4.9, within(0.01));
    assertThat(latencies.seconds(99)).isCloseTo(9.8, within(0.01));
  }

  @Test
  void leavesOutWhatHappenedInTheWarmUp() {
    Latencies latencies = new Latencies();

    latencies.seen(10 * SECOND, 0, 10 * SECOND, 10, 6 * SECOND);

    assertThat(latencies.count()).isEqualTo(5);
    assertThat(latencies.seconds(100)).isCloseTo(4, within(0.01));
  }

  @Test
  void anEventThatIsNotSeenForLongWeighsForAllThatWaitBehindIt() {
    Latencies latencies = new Latencies();
    latencies.seen(1 * SECOND, 0, 1 * SECOND, 1_000, 0);

    latencies.seen(31 * SECOND, 1 * SECOND, 31 * SECOND, 30_000, 0);

    assertThat(latencies.seconds(50)).isGreaterThan(14);
  }
}
