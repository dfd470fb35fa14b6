package io.headwater.streaming.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.flink.runtime.throwable.ThrowableClassifier;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

final class DeadLetterSplitTest {
  /** A record that says of itself what became of it. */
  private record Letter(String event, DeadLetter deadLetter) implements Judged<String> {}

  @Test
  void sendsEventsOnAndLettersAside() throws Exception {
    try (OneInputStreamOperatorTestHarness<Letter, String> split = open(0.25)) {
      split.processElement(new Letter("good", null), 0);
      split.processElement(new Letter(null, letter(1)), 0);

      assertThat(split.extractOutputValues()).containsExactly("good");
      assertThat(split.getSideOutput(DeadLetterSplit.DEAD_LETTERS)).hasSize(1);
    }
  }

  @Test
  void aFloodStopsTheJobForGood() throws Exception {
    try (OneInputStreamOperatorTestHarness<Letter, String> split = open(0.25)) {
      assertThatThrownBy(() -> flood(split))
          .satisfies(
              failure ->
                  assertThat(
                          ThrowableClassifier.findThrowableOfThrowableType(
                              failure, ThrowableType.NonRecoverableError))
                      .isPresent())
          .hasRootCauseInstanceOf(DeadLetterFloodException.class);
    }
  }

  @Test
  void whoAcceptsAllLettersHasNoFlood() throws Exception {
    try (OneInputStreamOperatorTestHarness<Letter, String> split = open(1)) {
      flood(split);

      assertThat(split.getSideOutput(DeadLetterSplit.DEAD_LETTERS)).hasSize(2_000);
    }
  }

  private static void flood(OneInputStreamOperatorTestHarness<Letter, String> split)
      throws Exception {
    for (int offset = 0; offset < 2_000; offset++) {
      split.processElement(new Letter(null, letter(offset)), 0);
    }
  }

  private static OneInputStreamOperatorTestHarness<Letter, String> open(double share)
      throws Exception {
    OneInputStreamOperatorTestHarness<Letter, String> split =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new DeadLetterSplit<Letter, String>(share)));
    split.open();
    return split;
  }

  private static DeadLetter letter(long offset) {
    return new DeadLetter(
        null, new byte[1], "shop.orders.v1", 0, offset, null, "Malformed", "bad", Instant.EPOCH);
  }
}
