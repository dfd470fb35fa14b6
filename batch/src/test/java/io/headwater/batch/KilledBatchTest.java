package io.headwater.batch;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch process killed with signal 9: what comes after it makes the tables what was sent. */
final class KilledBatchTest {
  /** A run is in silver then. */
  private static final int A_FEW_FILES = 40;

  @TempDir private Path folder;

  @Test
  void theNextRunMendsWhatTwoLeft() {
    KilledRun run = new KilledRun(folder);
    run.arrive();
    run.killAfter(A_FEW_FILES);
    run.arrive();
    run.killOnceDecided();

    run.arrive();
    run.assertExact();
  }

  @Test
  @Tag("long")
  void tenMomentsOfARunAndItsPublication() {
    Random random = new Random(31);
    KilledRun run = new KilledRun(folder);
    run.arrive();
    int work = run.complete();
    for (int moment = 0; moment < 10; moment++) {
      run.arrive();
      if (moment % 5 == 4) {
        run.killOnceDecided();
      } else {
        run.killAfter(1 + random.nextInt(work * 4 / 5));
      }
      run.assertExact();
    }
  }
}
