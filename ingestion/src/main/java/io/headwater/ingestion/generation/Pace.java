package io.headwater.ingestion.generation;

import io.headwater.ingestion.IngestionException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds back so that no more than a number of events a second go out. It is safe for use by several
 * threads, which share out the events by their index.
 */
public final class Pace {
  private static final long UNLIMITED = 0;
  private static final long NANOS = Duration.ofSeconds(1).toNanos();
  private static final long LEAST_WAIT_NANOS = Duration.ofMillis(10).toNanos();

  private final long eventsASecond;
  private final long start = System.nanoTime();

  private Pace(long eventsASecond) {
    this.eventsASecond = eventsASecond;
  }

  /** No more than so many events a second, the first of them now. */
  public static Pace of(long eventsASecond) {
    return new Pace(eventsASecond);
  }

  /** As fast as the sink takes them. */
  public static Pace unlimited() {
    return new Pace(UNLIMITED);
  }

  /**
   * Returns when an event is due.
   *
   * @param index its place among all events, from 0
   * @return how many events are due by now, this one among them
   */
  public long await(long index) {
    if (eventsASecond == UNLIMITED) {
      return Long.MAX_VALUE;
    }
    for (long left = nanosUntil(index); left > 0; left = nanosUntil(index)) {
      // Not less: a thread that wakes for every single event is busy with waking up.
      LockSupport.parkNanos(Math.max(left, LEAST_WAIT_NANOS));
      if (Thread.interrupted()) {
        throw new IngestionException("Interrupted; what was sent so far stays sent");
      }
    }
    return due(System.nanoTime() - start);
  }

  private long nanosUntil(long index) {
    return start + scaled(index, NANOS, eventsASecond) - System.nanoTime();
  }

  private long due(long nanos) {
    return scaled(nanos, eventsASecond, NANOS) + 1;
  }

  /** {@code number * by / over}, also where the product is no long. */
  private static long scaled(long number, long by, long over) {
    return number / over * by + number % over * by / over;
  }
}
