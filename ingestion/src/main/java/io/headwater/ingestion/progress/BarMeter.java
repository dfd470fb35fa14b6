package io.headwater.ingestion.progress;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time left and the lines per second. */
final class BarMeter implements Meter {
  private static final int WIDTH = 100;
  private static final Duration REFRESH = Duration.ofMillis(250);

  private final ProgressBar bar;
  private long shownAt = System.nanoTime();
  private final Rate rate = new Rate(System::nanoTime);

  BarMeter(String task, long total, Meters.Unit unit) {
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
  public void lines(long lines) {
    rate.add(lines);
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
