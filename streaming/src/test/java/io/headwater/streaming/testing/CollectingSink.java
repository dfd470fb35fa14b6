package io.headwater.streaming.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what it is sent, by name: a sink travels to its tasks as a copy. */
public final class CollectingSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1;
  private static final Map<String, List<Object>> SENT = new ConcurrentHashMap<>();

  private final String name;

  /** A sink that has been sent nothing. */
  public CollectingSink(String name) {
    this.name = name;
    SENT.put(name, new CopyOnWriteArrayList<>());
  }

  /** All it was sent, in order. */
  @SuppressWarnings("unchecked")
  public List<T> sent() {
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
