package io.headwater.local;

import io.headwater.platform.Progress;
import java.time.Duration;

/** Nobody listens. */
enum Silence implements Progress {
  INSTANCE;

  @Override
  public void started(String part) {}

  @Override
  public void ready(String part, Duration took) {}

  @Override
  public void note(String line) {}
}
