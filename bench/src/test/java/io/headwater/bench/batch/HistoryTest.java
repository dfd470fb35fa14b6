package io.headwater.bench.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {
  @TempDir private Path folder;

  @Test
  void growsByDaysThatFollowEachOther() throws Exception {
    Script script = new Script(folder);
    History history = History.ofJourneys(script.doing(""), 300);

    history.growTo(1);
    history.growBy(6);
    history.growTo(1);

    assertThat(script.lines())
        .containsExactly(
            "generate journeys --customers 300 --count 410 --from 2015-01-01 --until 2015-02-11",
            "batch --only bronze",
            "generate journeys --customers 300 --count 60 --from 2015-02-11 --until 2015-02-17",
            "batch --only bronze");
  }
}
