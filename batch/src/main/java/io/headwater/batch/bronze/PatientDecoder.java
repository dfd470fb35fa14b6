package io.headwater.batch.bronze;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.headwater.batch.lake.BatchException;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.UndeclaredFields;
import io.headwater.contracts.wire.UnknownSchemas;
import io.headwater.contracts.wire.WireDecoder;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes record values and waits: for a while for a registry that does not answer, which fails the
 * run when it stays away, and up to a limit for a schema that it does not know yet. The bytes may
 * be good.
 */
final class PatientDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(PatientDecoder.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /** What one task of this process has waited for in vain, the others need not. */
  private static final Map<RegistryAddress, UnknownSchemas> UNKNOWN = new ConcurrentHashMap<>();

  private final RecordDecoding how;
  private final WireDecoder decoder;
  private final UndeclaredFields undeclared;
  private final UnknownSchemas unknown;
  private final FailsafeExecutor<Object> retrying;

  PatientDecoder(RecordDecoding how, Schema reader) {
    this.how = how;
    SchemaRegistry registry = new SchemaRegistry(how.registry());
    this.decoder = new WireDecoder(registry, reader);
    this.undeclared = new UndeclaredFields(registry, reader);
    this.unknown =
        UNKNOWN.computeIfAbsent(
            how.registry(), address -> new UnknownSchemas(how.schemaPatience()));
    this.retrying =
        Failsafe.with(
            RetryPolicy.builder()
                .handle(IOException.class)
                .withBackoff(250, 5_000, ChronoUnit.MILLIS)
                .withMaxAttempts(-1)
                .withMaxDuration(how.patience())
                .build());
  }

  /**
   * Decodes one value.
   *
   * @throws BatchException when the registry stayed away
   */
  Decoded decode(byte[] value) {
    OptionalInt id = UnknownSchemas.named(value);
    if (id.isPresent() && unknown.isGivenUp(id.getAsInt())) {
      return UnknownSchemas.undecodable(id.getAsInt());
    }
    Decoded decoded = answered(value);
    return UnknownSchemas.isMissing(decoded)
        ? onceTheSchemaIsThere(value, id.getAsInt(), decoded)
        : decoded;
  }

  /** Looks are counted, not time: while the registry does not answer it may get the schema. */
  private Decoded onceTheSchemaIsThere(byte[] value, int id, Decoded missing) {
    Duration patience = unknown.patience(id);
    Decoded decoded = patience.isZero() ? missing : look(value, id, patience);
    if (UnknownSchemas.isMissing(decoded)) {
      unknown.giveUp(id);
    } else {
      unknown.came(id);
    }
    return decoded;
  }

  private Decoded look(byte[] value, int id, Duration patience) {
    LOG.warn("The registry has no schema {}; it is waited for up to {}", id, patience);
    RetryPolicy<Decoded> again =
        RetryPolicy.<Decoded>builder()
            .handleIf((decoded, failure) -> failure == null && UnknownSchemas.isMissing(decoded))
            .withDelay(BETWEEN_LOOKS)
            .withMaxRetries((int) patience.dividedBy(BETWEEN_LOOKS))
            .build();
    return Failsafe.with(again).get(() -> answered(value));
  }

  /**
   * What a value that was decoded says beyond the contract; null when it says no more.
   *
   * @throws BatchException when the registry stayed away
   */
  String undeclared(byte[] value, int schemaId) {
    return patiently(() -> undeclared.of(value, schemaId)).orElse(null);
  }

  private Decoded answered(byte[] value) {
    return patiently(() -> decoder.decode(value));
  }

  private <T> T patiently(CheckedSupplier<T> question) {
    try {
      return retrying.get(question);
    } catch (FailsafeException failed) {
      throw new BatchException(
          "Schema registry at %s did not answer within %d s: %s"
              .formatted(
                  how.registry(), how.patience().toSeconds(), failed.getCause().getMessage()),
          failed.getCause());
    }
  }
}
