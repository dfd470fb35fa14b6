package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.headwater.batch.fixture.BusyStore;
import io.headwater.batch.fixture.UnsureCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An object store that answers 503, or too late: for a while a run waits, and after that the next
 * makes it up.
 */
@Tag("long")
final class BusyStoreTest {
  /** The client of this test bears ten. */
  private static final Duration A_STOP = Duration.ofSeconds(2);

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void aRunGoesThroughOrFailsAndTheNextIsExact() throws Exception {
    try (BusyStore store = new BusyStore(folder.resolve("store"));
        UnsureCatalog catalog = new UnsureCatalog(folder.resolve("tables"), "s3://lake");
        OrderRuns runs = new OrderRuns(properties(catalog, store), folder.resolve("landing"))) {
      runs.arrive();
      store.beBusy(20, 3);
      runs.run();
      runs.assertExact();

      runs.arrive();
      store.beBusy(20, Integer.MAX_VALUE);
      assertThat(Said.of(catchThrowable(runs::run)))
          .startsWith("The object store at http://store:9 did not do what it was asked: ")
          .contains("503", "run again");

      assertThat(store.beReady()).isPositive();
      runs.run();
      runs.assertExact();
    }
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void aMinuteOfSlowAnswersIsWaitedForAndAStoreThatStopsIsNot() throws Exception {
    try (BusyStore store = new BusyStore(folder.resolve("store"));
        UnsureCatalog catalog = new UnsureCatalog(folder.resolve("tables"), "s3://lake");
        OrderRuns runs = new OrderRuns(properties(catalog, store), folder.resolve("landing"))) {
      runs.arrive();
      store.beSlow(Duration.ofMillis(150), A_STOP, 10, A_MINUTE);
      runs.run();
      runs.assertExact();

      runs.arrive();
      store.beSlow(Duration.ZERO, A_MINUTE, 1, A_MINUTE.multipliedBy(60));
      assertThat(Said.of(catchThrowable(runs::run)))
          .startsWith("The object store at http://store:9 did not do what it was asked: ")
          .contains("run again");

      store.beReady();
      runs.run();
      runs.assertExact();
    }
  }

  private static Map<String, String> properties(UnsureCatalog catalog, BusyStore store) {
    Map<String, String> properties = new HashMap<>(catalog.properties());
    properties.putAll(store.properties());
    return properties;
  }
}
