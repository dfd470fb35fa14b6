package io.headwater.batch.landing;

import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import java.nio.file.Path;
import java.time.Clock;

/** Price lists that land in a folder of this machine. */
final class TestLanding {
  private TestLanding() {}

  static LandingStep step(Lake lake, Path root, Clock clock) {
    return new LandingStep(
        lake,
        // The files of the lake of tests lie in a folder too.
        new LandingStore(lake.table("bronze.price_lists").io(), root.toUri().toString()),
        TestLake.CONTRACTS.named("landing/supplier-prices"),
        TestLake.CONTRACTS.named("bronze.price_lists"),
        clock);
  }
}
