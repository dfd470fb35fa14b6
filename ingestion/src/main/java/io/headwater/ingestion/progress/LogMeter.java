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
  private final long start;
  private long done;
  private long printedAt;

  LogMeter(String task, long total, String things, PrintStream out, LongSupplier nanoTime) {
    this.task = task;
    this.total = total;
    this.out = out;
    this.nanoTime = nanoTime;
    this.rate = new Rate(things, nanoTime);
    this.start = nanoTime.getAsLong();
    this.printedAt = start;
  }

  @Override
  public void advance(long units) {
    done += units;
  }

  @Override
  public void count(long things) {
    rate.add(things);
    if (nanoTime.getAsLong() - printedAt >= INTERVAL.toNanos()) {
      printedAt = nanoTime.getAsLong();
      print(timeLeft());
    }
  }

  @Override
  public void close() {
    print("");
  }

  private String timeLeft() {
    if (done <= 0 || done >= total) {
      return "";
    }
    double part = (double) done / total;
    double nanos = (printedAt - start) * (1 - part) / part;
    return ", %d s left".formatted(Duration.ofNanos((long) nanos).toSeconds());
  }

  private void print(String timeLeft) {
    out.printf(
        "%s: %d %%, %s%s%n",
        task, total == 0 ? 100 : Math.min(100, done * 100 / total), rate, timeLeft);
  }
}
