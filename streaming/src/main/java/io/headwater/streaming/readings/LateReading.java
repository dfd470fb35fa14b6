package io.headwater.streaming.readings;

import java.time.Instant;

/**
 * A reading that came after the allowed lateness of its minute was over.
 *
 * @param deviceId the device
 * @param partition partition of the record
 * @param offset offset of the record in its partition
 * @param sequence the device's own count
 * @param observedAt event time, microseconds
 * @param value what was measured, millionths
 * @param watermark how far the watermark was
 * @param emittedAt when it was found late, processing time
 */
public record LateReading(
    String deviceId,
    int partition,
    long offset,
    long sequence,
    long observedAt,
    long value,
    Instant watermark,
    Instant emittedAt) {
  /** One reading of a batch, counted from 0. */
  static LateReading of(ReadingBatch batch, int reading, Instant watermark, Instant now) {
    return new LateReading(
        batch.deviceId(),
        batch.partition(),
        batch.offset(reading),
        batch.sequence(reading),
        batch.observedAt(reading),
        batch.value(reading),
        watermark,
        now);
  }
}
