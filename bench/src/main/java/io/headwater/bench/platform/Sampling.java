package io.headwater.bench.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at something at fixed times, until it is closed. */
public final class Sampling<T> implements AutoCloseable {
  private static final long EVERY_MILLIS = 200;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<T> fresh = new LinkedBlockingQueue<>();

  /** Starts to look. */
  public Sampling(Supplier<T> look) {
    clock.scheduleAtFixedRate(() -> look(look), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Samples until one that ends it, or until so much time has passed. */
  public List<T> until(Duration most, Predicate<T> end) throws InterruptedException {
    List<T> samples = new ArrayList<>();
    long deadline = System.nanoTime() + most.toNanos();
    for (long left = most.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      T sample = fresh.poll(left, TimeUnit.NANOSECONDS);
      if (sample != null) {
        samples.add(sample);
        if (end.test(sample)) {
          break;
        }
      }
    }
    return samples;
  }

  /** Samples for a while. */
  public List<T> during(Duration time) throws InterruptedException {
    return until(time, sample -> false);
  }

  private void look(Supplier<T> look) {
    try {
      fresh.add(look.get());
    } catch (BenchException notNow) {
      // A broker under load may be late with an answer; the next look is soon.
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
