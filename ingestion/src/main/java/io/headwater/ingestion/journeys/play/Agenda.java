package io.headwater.ingestion.journeys.play;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, and when: one thing after the other, whoever planned it. */
final class Agenda {
  private final Instant end;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::place));
  private Instant now;
  private long planned;

  /** An agenda from one instant up to, not with, another. */
  Agenda(Instant start, Instant end) {
    this.now = start;
    this.end = end;
  }

  /** The place decides between things of the same time. */
  private record Entry(Instant at, long place, Runnable what) {}

  /** The time of what happens just now. */
  Instant now() {
    return now;
  }

  /** Plans something; what is planned for after the end never happens. */
  void at(Instant time, Runnable what) {
    if (time.isBefore(end)) {
      entries.add(new Entry(time, planned++, what));
    }
  }

  boolean isOver() {
    return entries.isEmpty();
  }

  /** Lets the next thing happen. */
  void advance() {
    Entry entry = entries.remove();
    now = entry.at();
    entry.what().run();
  }
}
