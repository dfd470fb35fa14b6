package io.headwater.streaming.sales;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what it is sent, by name: a sink travels to its tasks as a copy. */
final class CollectingSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1;
  private static final Map<String, List<Object>> SENT = new ConcurrentHashMap<>();

  private final String name;

  CollectingSink(String name) {
    this.name = name;
    SENT.put(name, new CopyOnWriteArrayList<>());
  }

  @SuppressWarnings("unchecked")
  List<T> sent() {
    return (List<T>) SENT.get(name);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new Writer<>(SENT.get(name));
  }

  private record Writer<T>(List<Object> sent) implements SinkWriter<T> {
    @Override
    public void write(T element, Context context) {
      sent.add(element);
    }

    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() {}
  }
}
