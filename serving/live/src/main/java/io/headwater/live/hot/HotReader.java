package io.headwater.live.hot;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
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
  private final Function<Fields, T> shape;
  private final LongAdder unreadable = new LongAdder();

  /** A reader of a topic's values into what {@code shape} makes of their fields. */
  HotReader(SchemaRegistry registry, Contract topic, Function<Fields, T> shape) {
    this.topic = topic.name();
    this.decoder = new WireDecoder(registry, AvroSchemas.of(topic));
    this.shape = shape;
  }

  /** One value; empty when it cannot be read, or when its key was deleted. */
  synchronized Optional<T> read(byte[] bytes) {
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      if (decoded(bytes) instanceof Event event) {
        return Optional.of(shape.apply(new Fields(event.value())));
      }
      unreadable.increment();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the registry", e);
    }
  }

  private Object decoded(byte[] bytes) throws InterruptedException {
    while (true) {
      try {
        return decoder.decode(bytes);
      } catch (IOException e) {
        LOG.warn("{}: {}", topic, e.getMessage());
        Thread.sleep(PAUSE);
      }
    }
  }

  /** How many values could not be read. */
  long unreadable() {
    return unreadable.sum();
  }
}
