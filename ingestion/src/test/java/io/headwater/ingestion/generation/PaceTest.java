package io.headwater.ingestion.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceTest {
  @Test
  void tellsHowManyAreDueByThen() {
    Pace pace = Pace.of(300_000);
    long begun = System.nanoTime();

    long due = pace.await(60_000);

    long passed = System.nanoTime() - begun;
    assertThat(passed).isGreaterThanOrEqualTo(Duration.ofMillis(199).toNanos());
    // As many as fit into the time, not one more: a rate no whole nanoseconds make is kept too.
    assertThat(due)
        .isGreaterThan(60_000)
        .isLessThanOrEqualTo(1 + Math.ceilDiv((passed + 1_000_000) * 3, 10_000));
  }

  @Test
  void waitsForNothingWhenItIsUnlimited() {
    assertThat(Pace.unlimited().await(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void endsWhenItIsInterrupted() {
    Pace pace = Pace.of(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> pace.await(1_000)).isInstanceOf(IngestionException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
