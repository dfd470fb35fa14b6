package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BatchProgressTest {
  private static final Instant NEWEST = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant ASKED = Instant.parse("2026-03-01T18:00:00Z");

  @Test
  void whoHasReadToTheEndHasReadAllThatHadArrivedByNow() {
    assertThat(complete(Map.of(0, 5L, 1, 3L), Map.of(0, 5L, 1, 3L))).isEqualTo(ASKED);
  }

  @Test
  void onePartitionWithMoreIsEnoughToBeBehind() {
    assertThat(complete(Map.of(0, 5L, 1, 3L), Map.of(0, 5L, 1, 4L))).isEqualTo(NEWEST);
  }

  @Test
  void aPartitionThatWasNeverReadCountsFromItsFirstOffset() {
    assertThat(complete(Map.of(0, 5L), Map.of(0, 5L, 1, 0L))).isEqualTo(ASKED);
    assertThat(complete(Map.of(0, 5L), Map.of(0, 5L, 1, 1L))).isEqualTo(NEWEST);
  }

  @Test
  void aRunThatReadMoreMeanwhileIsNotBehind() {
    assertThat(complete(Map.of(0, 9L), Map.of(0, 5L))).isEqualTo(ASKED);
  }

  private static Instant complete(Map<Integer, Long> read, Map<Integer, Long> ends) {
    return new BatchProgress(read, NEWEST).complete(new LogEnds(ASKED, ends));
  }
}
