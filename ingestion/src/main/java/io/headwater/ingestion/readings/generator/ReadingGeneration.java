package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.readings.ReadingTarget;
import io.headwater.ingestion.readings.fleet.Fleet;
import io.headwater.ingestion.readings.ledger.ReadingCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends what a plan asks for, each thread for its share of the devices. */
public final class ReadingGeneration {
  private static final int MOST_THREADS = 4;

  private final ReadingPlan plan;
  private final ReadingTarget target;
  private final Pace pace;
  private final Meter meter;

  public ReadingGeneration(ReadingPlan plan, ReadingTarget target, Pace pace, Meter meter) {
    this.plan = plan;
    this.target = target;
    this.pace = pace;
    this.meter = meter;
  }

  /** As many threads as this machine and the devices have use for. */
  public static int usualThreads(int devices) {
    return Math.clamp(
        Runtime.getRuntime().availableProcessors(), 1, Math.min(MOST_THREADS, devices));
  }

  /**
   * Sends everything and waits until it is stored. What is sent does not depend on the threads.
   *
   * @return what was sent
   * @throws IngestionException when the target refuses; run again to go on
   */
  public ReadingCount run(int threads) {
    Fleet fleet = new Fleet(plan.fleet(), target.encoding());
    Stretches stretches = new Stretches(threads, plan, pace, meter);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<ReadingCount>> counts =
          IntStream.range(0, threads)
              .mapToObj(thread -> new FleetPart(fleet, thread, threads))
              .map(part -> executor.submit(new FleetThread(plan, part, stretches, target)))
              .toList();
      ReadingCount total = total(counts);
      stretches.verify();
      return total;
    }
  }

  private static ReadingCount total(List<Future<ReadingCount>> counts) {
    ReadingCount total = new ReadingCount();
    List<Throwable> failures = new ArrayList<>();
    for (Future<ReadingCount> count : counts) {
      try {
        total.add(count.get());
      } catch (ExecutionException failed) {
        failures.add(failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IngestionException("Interrupted; what was sent so far stays sent", interrupted);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(failures.getFirst());
    }
    return total;
  }
}
