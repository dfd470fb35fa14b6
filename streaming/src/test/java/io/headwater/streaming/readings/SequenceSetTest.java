package io.headwater.streaming.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SequenceSetTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isAnExactSetOfLongs(long seed) {
    Random random = new Random(seed);
    Set<Long> expected = new HashSet<>();
    SequenceSet set = new SequenceSet();
    for (int i = 0; i < 5_000; i++) {
      long sequence = random.nextInt(10) == 0 ? random.nextLong() : i / 2 + random.nextInt(200);

      assertThat(set.add(sequence)).isEqualTo(expected.add(sequence));
    }
  }

  @Test
  void takesABitForEachOfConsecutiveSequences() {
    SequenceSet set = new SequenceSet();
    for (long sequence = 1_000_000; sequence < 1_006_400; sequence++) {
      set.add(sequence);
    }

    assertThat(set.size).isLessThanOrEqualTo(101);
  }
}
