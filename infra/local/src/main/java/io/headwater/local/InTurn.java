package io.headwater.local;

import io.headwater.platform.Progress;
import java.time.Duration;

/** Passes on what many threads report, one report at a time. */
final class InTurn implements Progress {
  private final Progress progress;

  InTurn(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void started(String part) {
    progress.started(part);
  }

  @Override
  public synchronized void ready(String part, Duration took) {
    progress.ready(part, took);
  }

  @Override
  public synchronized void note(String line) {
    progress.note(line);
  }
}
