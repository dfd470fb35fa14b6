package io.headwater.streaming.readings;

import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.eventtime.Progress;
import java.time.Duration;

/**
 * Event time of readings: when the device took them, by its own clock. A clock ahead of ours may
 * open minutes that are not there yet, but it closes none: a reading proves no later time than that
 * at which the broker took it.
 */
final class ReadingEventTime {
  private ReadingEventTime() {}

  static EventTime<ReadingRecord> of(Duration outOfOrderness, Duration idleness) {
    return new EventTime<>(
        ReadingEventTime::occurrence, ReadingEventTime::progress, outOfOrderness, idleness);
  }

  /** A dead letter has no event time of its own and keeps the broker's. */
  private static long occurrence(ReadingRecord record, long brokerTime) {
    return record.isGood() ? Math.floorDiv(record.event().observedAt(), 1_000L) : brokerTime;
  }

  private static long progress(ReadingRecord record, long eventTime, long now) {
    return record.isGood() ? Math.min(eventTime, record.event().arrivedAt()) : Progress.NONE;
  }
}
