package io.headwater.ingestion.progress;

/** Shows a person how far a run is. */
public interface Meter extends AutoCloseable {
  /** Counts part of the whole: bytes of the files, events, or time. */
  void advance(long units);

  /** Counts what was sent, such as order lines. */
  void count(long things);

  @Override
  void close();
}
