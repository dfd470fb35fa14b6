package io.headwater.ingestion.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A plain line every few seconds, for a log. */
final class LogMeter implements Meter {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final String task;
  private final long total;
  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final Rate rate;
  private long done;
  private long printedAt;

  LogMeter(String task, long total, PrintStream out, LongSupplier nanoTime) {
    this.task = task;
    this.total = total;
    this.out = out;
    this.nanoTime = nanoTime;
    this.rate = new Rate(nanoTime);
    this.printedAt = nanoTime.getAsLong();
  }

  @Override
  public void advance(long units) {
    done += units;
  }

  @Override
  public void lines(long lines) {
    rate.add(lines);
    if (nanoTime.getAsLong() - printedAt >= INTERVAL.toNanos()) {
      printedAt = nanoTime.getAsLong();
      print();
    }
  }

  @Override
  public void close() {
    print();
  }

  private void print() {
    out.printf("%s: %d %%, %s%n", task, total == 0 ? 100 : done * 100 / total, rate);
  }
}
