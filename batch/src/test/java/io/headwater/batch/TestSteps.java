package io.headwater.batch;

import io.headwater.batch.bronze.KafkaLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.Secret;
import java.net.URI;
import java.time.Duration;

/** The steps of some contracts, of which only those of bronze cannot be run. */
final class TestSteps {
  private TestSteps() {}

  static Steps of(Contracts contracts, Lake lake) {
    return new Steps(
        contracts,
        contracts,
        lake,
        new KafkaLog(
            lake::session, new KafkaSettings("localhost:9", "batch", new Secret("not used"))),
        new RecordDecoding(
            RegistryAddress.open(URI.create("http://localhost:9")), Duration.ZERO, Duration.ZERO),
        new LandingStore(lake.table("bronze.price_lists").io(), "file:///nowhere/"));
  }
}
