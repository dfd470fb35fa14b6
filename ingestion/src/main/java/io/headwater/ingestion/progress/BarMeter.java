package io.headwater.ingestion.progress;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time left and what is sent a second. */
final class BarMeter implements Meter {
  private static final int WIDTH = 100;
  private static final Duration REFRESH = Duration.ofMillis(250);

  private final ProgressBar bar;
  private long shownAt = System.nanoTime();
  private final Rate rate;

  BarMeter(String task, long total, Meters.Unit unit, String things) {
    this.rate = new Rate(things, System::nanoTime);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUnit(" " + unit.name(), unit.size())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) REFRESH.toMillis())
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build();
  }

  @Override
  public void advance(long units) {
    bar.stepBy(units);
  }

  @Override
  public void count(long things) {
    rate.add(things);
    showRate();
  }

  @Override
  public void close() {
    bar.setExtraMessage(" " + rate);
    bar.close();
  }

  private void showRate() {
    long now = System.nanoTime();
    if (now - shownAt > REFRESH.toNanos()) {
      shownAt = now;
      bar.setExtraMessage(" " + rate);
    }
  }
}
