package io.headwater.live.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.live.devices.Samples.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SamplesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Samples samples = new Samples();

  @Test
  void keepsTheNewestWholeAndThePastSparser() {
    add(1_000);
    List<Sample> all = samples.all();
    assertThat(all).hasSizeBetween(60, 120).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(all.getLast()).isEqualTo(new Sample(START.plusSeconds(999), 999));
    assertThat(all.subList(all.size() - 60, all.size()))
        .extracting(Sample::value)
        .startsWith(940.0)
        .hasSize(60);
    assertThat(all.getFirst().at()).isEqualTo(START);
    assertThat(Duration.between(all.get(1).at(), all.get(2).at()))
        .isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void takesNothingTwice() {
    add(3);
    samples.add(START.plusSeconds(2), 99);
    assertThat(samples.all()).extracting(Sample::value).containsExactly(0.0, 1.0, 2.0);
  }

  private void add(int count) {
    for (int each = 0; each < count; each++) {
      samples.add(START.plusSeconds(each), each);
    }
  }
}
