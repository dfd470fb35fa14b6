package io.headwater.live.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LatencyTest {
  private final Latency latency = new Latency();

  @Test
  void tellsThePercentilesOfTheLastMinute() {
    for (int millis = 1; millis <= 100; millis++) {
      latency.record(Duration.ofMillis(millis));
    }
    latency.turn();
    assertThat(latency.percentiles()).isEqualTo(new Percentiles(100, 50, 95, 99));
  }

  @Test
  void forgetsWhatIsOlder() {
    latency.record(Duration.ofMillis(5));
    for (int turn = 0; turn < 7; turn++) {
      latency.turn();
    }
    assertThat(latency.percentiles()).isEqualTo(new Percentiles(0, 0, 0, 0));
  }

  @Test
  void aClockAheadOfOursCountsAsNoTime() {
    latency.record(Duration.ofMillis(-5));
    latency.turn();
    assertThat(latency.percentiles()).isEqualTo(new Percentiles(1, 0, 0, 0));
  }
}
