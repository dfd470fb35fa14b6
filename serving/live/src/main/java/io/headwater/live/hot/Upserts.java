package io.headwater.live.hot;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the newest value of each key of a hot topic, as the bytes it came in. */
final class Upserts<T> implements Processor<byte[], byte[], Void, Void> {
  private final String store;
  private final HotReader<T> reader;
  private final HotView<T> view;
  private final Freshness freshness;
  private KeyValueStore<String, byte[]> values;

  Upserts(String store, HotReader<T> reader, HotView<T> view, Freshness freshness) {
    this.store = store;
    this.reader = reader;
    this.view = view;
    this.freshness = freshness;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    values = context.getStateStore(store);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    reader.read(record.value()).ifPresent(value -> keep(value, record.value()));
  }

  private void keep(T value, byte[] bytes) {
    if (view.accept(value)) {
      values.put(view.key(value), bytes);
      view.trim(values);
    }
    freshness.saw(view.happenedAt(value), view.sentAt(value));
  }
}
