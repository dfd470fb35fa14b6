package io.headwater.streaming.eventtime;

import java.io.Serializable;

/**
 * How far a record may move its partition's watermark: what separates a time that can be believed
 * from one that cannot.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface Progress<R> extends Serializable {
  /** Of a record that neither moves a watermark nor keeps a partition from going idle. */
  long NONE = Long.MIN_VALUE;

  /**
   * The event time a record proves, before the out-of-orderness is taken off.
   *
   * @param eventTime its own time, epoch milliseconds
   * @param now this machine's time, epoch milliseconds
   * @return epoch milliseconds, or {@link #NONE}
   */
  long of(R record, long eventTime, long now);
}
