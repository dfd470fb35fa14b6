package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.UnsureCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalog that commits and says that it is not available, or that something went wrong. */
@Tag("long")
final class UnsureCatalogTest {
  private static final int MOST_RUNS = 12;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2, 503", "3, 500"})
  void nothingIsLostAndNothingIsThereTwice(int every, int status) throws Exception {
    try (UnsureCatalog catalog = new UnsureCatalog(folder, folder.resolve("data").toString());
        OrderRuns runs = new OrderRuns(catalog.properties(), folder.resolve("landing"))) {
      runs.arrive();
      runs.run();
      runs.arrive();
      catalog.beUnsure(every, status);
      List<String> said = new ArrayList<>();
      while (said.size() < MOST_RUNS && !said.contains("")) {
        said.add(attempt(runs));
      }
      assertThat(catalog.beSure()).isGreaterThanOrEqualTo(every);
      System.out.println(every + " " + status + " " + said);
      runs.run();

      runs.assertExact();
    }
  }

  /** What a run failed with; blank when it went through. */
  private static String attempt(OrderRuns runs) {
    try {
      runs.run();
      return "";
    } catch (RuntimeException failed) {
      return Said.of(failed);
    }
  }
}
