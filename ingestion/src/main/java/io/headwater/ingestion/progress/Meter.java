package io.headwater.ingestion.progress;

/** Shows a person how far a run is. */
public interface Meter extends AutoCloseable {
  /** Counts part of the whole: bytes of the files, or events. */
  void advance(long units);

  /** Counts order lines that were sent. */
  void lines(long lines);

  @Override
  void close();
}
