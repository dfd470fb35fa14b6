package io.headwater.batch.landing;

import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.iceberg.io.FileIO;

/** Price lists that land in a folder of this machine. */
final class TestLanding {
  private TestLanding() {}

  static LandingStep step(Lake lake, Path root, Clock clock) {
    return step(lake, files(lake), root, clock);
  }

  /** The same with a file that landed while the deliveries were listed. */
  static LandingStep missing(Lake lake, Path root, Clock clock, String file) {
    return step(lake, new EarlyListing(files(lake), file), root, clock);
  }

  private static LandingStep step(Lake lake, FileIO files, Path root, Clock clock) {
    return new LandingStep(
        lake,
        new LandingStore(files, root.toUri().toString()),
        TestLake.CONTRACTS.named("landing/supplier-prices"),
        TestLake.CONTRACTS.named("bronze.price_lists"),
        clock);
  }

  /** The files of the lake of tests lie in a folder too. */
  private static FileIO files(Lake lake) {
    return lake.table("bronze.price_lists").io();
  }
}
