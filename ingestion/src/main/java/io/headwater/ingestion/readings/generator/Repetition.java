package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.readings.ledger.ReadingCount;
import java.util.ArrayDeque;
import java.util.Queue;

/** Sends records once more, some thousand others of their kind later, so that memory is bounded. */
final class Repetition {
  private static final int MOST_WAITING = 4_096;

  private final RecordSink sink;
  private final ReadingCount count;
  private final Queue<Sent> waiting = new ArrayDeque<>();

  Repetition(RecordSink sink, ReadingCount count) {
    this.sink = sink;
    this.count = count;
  }

  /** A record as it was sent. */
  private record Sent(byte[] key, byte[] value) {}

  void add(byte[] key, byte[] value) {
    waiting.add(new Sent(key, value));
    if (waiting.size() > MOST_WAITING) {
      repeat(waiting.remove());
    }
  }

  /** Sends all that wait. */
  void finish() {
    while (!waiting.isEmpty()) {
      repeat(waiting.remove());
    }
  }

  private void repeat(Sent sent) {
    sink.send(sent.key(), sent.value());
    count.duplicate();
  }
}
