package io.headwater.streaming.readings;

import java.time.Instant;

/**
 * State: one minute of one device. It is changed in place, once a batch, and not copied for every
 * reading.
 */
public final class DeviceMinute {
  /** Where the device stands. */
  public String site;

  /** What it measures. */
  public String metric;

  /** Everything counted so far. */
  public Sums total = new Sums();

  /** What no row holds yet; null when every reading is in a row. */
  public Sums pending;

  /** Whether what is pending came after the minute was closed. */
  public boolean late;

  /** Whether the minute's first row has left. */
  public boolean closed;

  /** Processing time of the newest batch, epoch milliseconds. */
  public long heardAt;

  /** Processing time at which the minute is looked at again, epoch milliseconds. */
  public long looksAt;

  /** Which readings were counted. */
  public SequenceSet seen = new SequenceSet();

  /** A minute without readings; Flink needs it public. */
  public DeviceMinute() {}

  /**
   * Counts a batch.
   *
   * @return how many of its readings had not been counted before
   */
  int add(ReadingBatch batch) {
    int gained = 0;
    for (int reading = 0; reading < batch.readings(); reading++) {
      if (seen.add(batch.sequence(reading))) {
        gained++;
        add(batch.sequence(reading), batch.observedAt(reading), batch.value(reading));
      }
    }
    site = batch.site();
    metric = batch.metric();
    return gained;
  }

  private void add(long sequence, long observedAt, long value) {
    if (pending == null) {
      pending = new Sums();
    }
    pending.add(sequence, observedAt, value);
    total.add(sequence, observedAt, value);
  }

  /** The row of what is pending. Nothing is then, and what is added after it is late. */
  MinuteReadings close(String deviceId, long start, Instant closedUntil, Instant now) {
    MinuteReadings row =
        new MinuteReadings(deviceId, site, metric, start, pending, late, closedUntil, now);
    pending = null;
    late = false;
    closed = true;
    return row;
  }
}
