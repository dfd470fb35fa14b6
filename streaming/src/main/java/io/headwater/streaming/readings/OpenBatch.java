package io.headwater.streaming.readings;

import java.util.Arrays;

/** The batch of a device that is being filled; its memory is used again for the next. */
final class OpenBatch {
  private static final long MICROS_A_MINUTE = 60_000_000;

  private Reading first;
  private long from;
  private long[] parts = new long[ReadingBatch.PARTS * 4];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * Whether a reading is of the same minute, partition and schema, and the device has not moved.
   */
  boolean takes(Reading reading) {
    return size == 0
        || reading.observedAt() >= from
            && reading.observedAt() < from + MICROS_A_MINUTE
            && reading.partition() == first.partition()
            && reading.schemaId() == first.schemaId()
            && reading.site().equals(first.site())
            && reading.metric().equals(first.metric());
  }

  void add(Reading reading) {
    if (size == 0) {
      first = reading;
      from = Math.floorDiv(reading.observedAt(), MICROS_A_MINUTE) * MICROS_A_MINUTE;
    }
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, size * 2);
    }
    parts[size] = reading.sequence();
    parts[size + 1] = reading.observedAt();
    parts[size + 2] = reading.value();
    parts[size + 3] = reading.offset();
    parts[size + 4] = reading.arrivedAt();
    size += ReadingBatch.PARTS;
  }

  /** What was added; the batch is empty then. */
  ReadingBatch close() {
    ReadingBatch closed =
        new ReadingBatch(
            first.deviceId(),
            first.site(),
            first.metric(),
            from / 1_000,
            first.partition(),
            first.schemaId(),
            Arrays.copyOf(parts, size));
    first = null;
    size = 0;
    return closed;
  }
}
