package io.headwater.streaming.eventtime;

import java.io.Serializable;

/**
 * When a record's event occurred.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface Occurrence<R> extends Serializable {
  /**
   * The event time of a record.
   *
   * @param brokerTime when the broker took it, epoch milliseconds: the time of what has none itself
   * @return epoch milliseconds
   */
  long of(R record, long brokerTime);
}
