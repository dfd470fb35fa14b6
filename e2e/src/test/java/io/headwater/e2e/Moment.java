package io.headwater.e2e;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** When in the work of a job something happens to it. */
enum Moment {
  /** Anywhere between two checkpoints. */
  ANY {
    @Override
    void await(LocalCheckpoints checkpoints, Random random) {
      long from = checkpoints.completed();
      look().until(() -> checkpoints.completed() > from);
      long millis = random.nextLong(BETWEEN_CHECKPOINTS.toMillis());
      look().pollDelay(millis, TimeUnit.MILLISECONDS).until(() -> true);
    }
  },
  /** While a checkpoint is being taken. */
  CHECKPOINT {
    @Override
    void await(LocalCheckpoints checkpoints, Random random) {
      look().until(checkpoints::isOneOnItsWay);
    }
  },
  /** Right after a checkpoint, while tables and dead letters of it are committed. */
  COMMIT {
    @Override
    void await(LocalCheckpoints checkpoints, Random random) {
      long from = checkpoints.completed();
      look().until(() -> checkpoints.completed() > from);
    }
  };

  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(5);

  /** Returns when it has come. */
  abstract void await(LocalCheckpoints checkpoints, Random random);

  private static ConditionFactory look() {
    return Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofMinutes(1));
  }
}
