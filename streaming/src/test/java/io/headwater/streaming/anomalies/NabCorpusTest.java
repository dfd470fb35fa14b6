package io.headwater.streaming.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NabCorpusTest {
  private static final List<NabCorpus.Window> WINDOWS = List.of(new NabCorpus.Window(500, 599));

  @Test
  void nothingFoundIsZero() {
    assertThat(score()).isZero();
  }

  @Test
  void theFirstRowOfTheWindowIsPerfect() {
    assertThat(score(500, 550)).isEqualTo(100);
  }

  @Test
  void theEndOfTheWindowIsHalf() {
    assertThat(score(599)).isEqualTo(50, within(2.0));
  }

  @Test
  void falseAlarmsCostAndLeastSoonAfterTheWindow() {
    assertThat(score(300, 500)).isEqualTo(100 - 5.5, within(1e-9));
    assertThat(score(500, 610)).isBetween(97.0, 99.9);
  }

  @Test
  void theProbationDoesNotCount() {
    assertThat(score(10, 149, 500)).isEqualTo(100);
  }

  private static double score(int... detections) {
    double[] scores = new double[1_000];
    for (int row : detections) {
      scores[row] = 1;
    }
    NabCorpus corpus = new NabCorpus();
    corpus.add(scores, WINDOWS);
    return corpus.score();
  }
}
