package io.headwater.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CatchUpTest {
  @Test
  void theLagOfTheMomentOfTheFailureIsNoRecovery() {
    CatchUp catchUp = new CatchUp(10, 100);

    List<Boolean> caughtUp =
        List.of(lag(9, 500), lag(10, 20), lag(15, 90), lag(20, 400), lag(30, 101), lag(40, 100))
            .stream()
            .map(catchUp::test)
            .toList();

    assertThat(caughtUp).containsExactly(false, false, false, false, false, true);
  }

  private static LagSample lag(long nanos, long lag) {
    return new LagSample(nanos, 1_000 + lag, 1_000);
  }
}
