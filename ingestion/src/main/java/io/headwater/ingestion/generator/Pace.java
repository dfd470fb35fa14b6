package io.headwater.ingestion.generator;

import io.headwater.ingestion.IngestionException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Holds back so that no more than a number of events a second go out. */
public final class Pace {
  private static final long UNLIMITED = 0;

  private final long nanosAnEvent;
  private final long start = System.nanoTime();
  private long events;

  private Pace(long nanosAnEvent) {
    this.nanosAnEvent = nanosAnEvent;
  }

  /** No more than so many events a second. */
  public static Pace of(long eventsASecond) {
    return new Pace(Duration.ofSeconds(1).toNanos() / eventsASecond);
  }

  /** As fast as the sink takes them. */
  public static Pace unlimited() {
    return new Pace(UNLIMITED);
  }

  /** Returns when the next event is due. */
  void await() {
    long due = start + nanosAnEvent * events++;
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new IngestionException("Interrupted; what was sent so far stays sent");
      }
    }
  }
}
