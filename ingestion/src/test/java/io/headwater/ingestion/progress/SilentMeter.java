package io.headwater.ingestion.progress;

/** Shows nothing. */
public final class SilentMeter implements Meter {
  @Override
  public void advance(long units) {}

  @Override
  public void count(long things) {}

  @Override
  public void close() {}
}
