package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.progress.Meter;
import java.time.Duration;
import java.util.concurrent.Phaser;

/**
 * Cuts a run into stretches that its threads go along side by side: none begins the next one before
 * all have finished this one and it is due. So a thread that is held up never lags behind in event
 * time, and one thread at a time keeps the pace and shows the progress.
 */
final class Stretches extends Phaser {
  private final ReadingPlan plan;
  private final Pace pace;
  private final Meter meter;
  private final long startNanos = System.nanoTime();
  private long end;
  private long shownMillis;
  private RuntimeException failure;

  Stretches(int threads, ReadingPlan plan, Pace pace, Meter meter) {
    super(threads);
    this.plan = plan;
    this.pace = pace;
    this.meter = meter;
  }

  /** Waits for the next stretch; false when there is none. */
  boolean next() {
    return arriveAndAwaitAdvance() >= 0;
  }

  /** Index of the first reading after this stretch. */
  long end() {
    return end;
  }

  /** Ends the run for every thread, because one of them cannot go on. */
  void abandon() {
    forceTermination();
  }

  /** Fails when the pace could not be kept. */
  void verify() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  protected boolean onAdvance(int phase, int threads) {
    try {
      return !advance();
    } catch (RuntimeException interrupted) {
      failure = interrupted;
      return true;
    }
  }

  private boolean advance() {
    Duration passed = Duration.ofNanos(System.nanoTime() - startNanos);
    if (end >= plan.length().most() || plan.length().isOver(passed)) {
      return false;
    }
    long begin = end;
    long due = Math.min(pace.await(begin), begin + plan.time().mostAtOnce());
    end = Math.min(due, plan.length().most());
    show(end - begin, passed);
    return true;
  }

  private void show(long readings, Duration passed) {
    switch (plan.length()) {
      case Length.Readings counted -> meter.advance(readings);
      case Length.Time timed -> {
        meter.advance(passed.toMillis() - shownMillis);
        shownMillis = passed.toMillis();
      }
    }
    meter.count(readings);
  }
}
