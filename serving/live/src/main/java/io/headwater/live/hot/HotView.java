package io.headwater.live.hot;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of a hot topic beside the newest value of each key: order, sums, what has changed.
 * Only the thread that reads the log calls it; whoever asks it questions does so from others.
 */
public interface HotView<T> {
  /** The key under which a value is kept. */
  String key(T value);

  /** Takes a value in; false when it lies outside of what is kept. */
  boolean accept(T value);

  /** Deletes from the store what is not kept any longer. */
  void trim(KeyValueStore<String, byte[]> store);

  /** When what the value tells happened. */
  Instant happenedAt(T value);

  /** When the value was sent; empty where it does not say. */
  Optional<Instant> sentAt(T value);
}
