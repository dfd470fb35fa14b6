package io.headwater.ingestion.readings;

import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.readings.wire.ReadingEncoding;

/** Where readings go and how they are written there. */
public interface ReadingTarget {
  /** How they are written. */
  ReadingEncoding encoding();

  /** A way there for one thread. */
  RecordSink open();
}
