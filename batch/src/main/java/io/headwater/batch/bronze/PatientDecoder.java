package io.headwater.batch.bronze;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.headwater.batch.lake.BatchException;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.apache.avro.Schema;

/** Decodes record values and waits, for a while, for a registry that does not answer. */
final class PatientDecoder {
  private final RegistryAddress registry;
  private final Duration patience;
  private final WireDecoder decoder;
  private final FailsafeExecutor<Object> retrying;

  PatientDecoder(RegistryAddress registry, Schema reader, Duration patience) {
    this.registry = registry;
    this.patience = patience;
    this.decoder = new WireDecoder(new SchemaRegistry(registry), reader);
    this.retrying =
        Failsafe.with(
            RetryPolicy.builder()
                .handle(IOException.class)
                .withBackoff(250, 5_000, ChronoUnit.MILLIS)
                .withMaxAttempts(-1)
                .withMaxDuration(patience)
                .build());
  }

  /**
   * Decodes one value.
   *
   * @throws BatchException when the registry stayed away
   */
  Decoded decode(byte[] value) {
    try {
      return retrying.get(() -> decoder.decode(value));
    } catch (FailsafeException failed) {
      throw new BatchException(
          "Schema registry at %s did not answer within %d s: %s"
              .formatted(registry, patience.toSeconds(), failed.getCause().getMessage()),
          failed.getCause());
    }
  }
}
