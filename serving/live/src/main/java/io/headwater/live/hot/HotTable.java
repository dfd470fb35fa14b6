package io.headwater.live.hot;

import io.headwater.contracts.Contract;
import io.headwater.contracts.wire.SchemaRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** One hot topic as a table: the newest value of each key, and a view beside it. */
public final class HotTable<T> {
  private final String topic;
  private final HotView<T> view;
  private final Freshness freshness;

  /** The log's own reader, and one for those who ask: neither waits for the other. */
  private final HotReader<T> upserting;

  private final HotReader<T> asking;

  /**
   * A table that is filled by the topology it is added to.
   *
   * @param live whether what is read is new, see {@link Freshness}
   */
  public HotTable(
      Contract contract,
      SchemaRegistry registry,
      Function<Fields, T> shape,
      HotView<T> view,
      Clock clock,
      BooleanSupplier live) {
    topic = contract.name();
    upserting = new HotReader<>(registry, contract, shape);
    asking = new HotReader<>(registry, contract, shape);
    freshness = new Freshness(clock, live);
    this.view = view;
  }

  /** The topic, and the name of the store. */
  public String topic() {
    return topic;
  }

  /** Adds the topic to what is read; it needs no topic of its own, only the right to read this. */
  public void addTo(Topology topology) {
    Deserializer<byte[]> bytes = Serdes.ByteArray().deserializer();
    topology.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(topic), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled(),
        topic + "-source",
        bytes,
        bytes,
        topic,
        topic + "-upserts",
        () -> new Upserts<>(topic, upserting, view, freshness));
  }

  /** The newest value of a key. */
  public Optional<T> get(ReadOnlyKeyValueStore<String, byte[]> store, String key) {
    return asking.read(store.get(key));
  }

  /** The values of all keys from one to another. */
  public List<T> range(ReadOnlyKeyValueStore<String, byte[]> store, String from, String to) {
    List<T> values = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> rows = store.range(from, to)) {
      while (rows.hasNext()) {
        KeyValue<String, byte[]> row = rows.next();
        asking.read(row.value).ifPresent(values::add);
      }
    }
    return values;
  }

  /** How fresh it is. */
  public TopicFreshness freshness() {
    return freshness.of(topic, upserting.unreadable());
  }

  /** Call it every ten seconds: percentiles are those of the last six times. */
  public void turn() {
    freshness.turn();
  }
}
