package io.headwater.alerts;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;

/** The clients of one running platform, as the identity that watches it. */
final class PlatformSources implements AutoCloseable {
  private static final String ANOMALIES = "live.anomalies.v1";

  private final KafkaLog log;
  private final KafkaAnomalies anomalies;
  private final Sources sources;

  PlatformSources(AlertSettings settings, Contracts contracts) {
    SchemaRegistry registry =
        new SchemaRegistry(
            new RegistryAddress(
                settings.registry().url(),
                settings.registry().user(),
                settings.registry().password().reveal()));
    log = new KafkaLog(settings.kafka());
    anomalies =
        new KafkaAnomalies(
            settings.kafka(),
            new WireDecoder(registry, AvroSchemas.of(contracts.named(ANOMALIES))));
    sources =
        new Sources(
            log,
            new TrinoLake(settings.trino()),
            new FlinkStreams(settings.flink(), settings.startedStreams()),
            anomalies);
  }

  Sources sources() {
    return sources;
  }

  @Override
  public void close() {
    anomalies.close();
    log.close();
  }
}
