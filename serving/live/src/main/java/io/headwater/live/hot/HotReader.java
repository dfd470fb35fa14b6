package io.headwater.live.hot;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.Decoded.Event;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the values of one hot topic. What cannot be read is counted and skipped; a registry that
 * does not answer is waited for.
 */
final class HotReader<T> {
  private static final Logger LOG = LoggerFactory.getLogger(HotReader.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String topic;
  private final WireDecoder decoder;
  private final FailsafeExecutor<Decoded> untilTheRegistryAnswers;
  private final Function<Fields, T> shape;
  private final LongAdder unreadable = new LongAdder();

  /** A reader of a topic's values into what {@code shape} makes of their fields. */
  HotReader(SchemaRegistry registry, Contract topic, Function<Fields, T> shape) {
    this.topic = topic.name();
    this.decoder = new WireDecoder(registry, AvroSchemas.of(topic));
    this.shape = shape;
    this.untilTheRegistryAnswers =
        Failsafe.with(
            RetryPolicy.<Decoded>builder()
                .handle(IOException.class)
                .withDelay(PAUSE)
                .withMaxRetries(-1)
                .onFailedAttempt(
                    failed -> LOG.warn("{}: {}", topic, failed.getLastException().getMessage()))
                .build());
  }

  /** One value; empty when it cannot be read, or when its key was deleted. */
  synchronized Optional<T> read(byte[] bytes) {
    if (bytes == null) {
      return Optional.empty();
    }
    if (decoded(bytes) instanceof Event event) {
      return Optional.of(shape.apply(new Fields(event.value())));
    }
    unreadable.increment();
    return Optional.empty();
  }

  private Decoded decoded(byte[] bytes) {
    try {
      return untilTheRegistryAnswers.get(() -> decoder.decode(bytes));
    } catch (FailsafeException e) {
      // All else that is checked is waited out.
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the registry", e.getCause());
    }
  }

  /** How many values could not be read. */
  long unreadable() {
    return unreadable.sum();
  }
}
