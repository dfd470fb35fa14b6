package io.headwater.streaming.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.flink.api.common.eventtime.BoundedOutOfOrdernessWatermarks;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Watermarks of one partition. They stay behind its newest order by the out-of-orderness, and do
 * not wait for a partition that has gone idle. When every partition of the task has, the minute of
 * the newest order among them is closed: the last orders of a stream do not wait for one that may
 * never come. Flink's own idleness stops a watermark where it was.
 *
 * <p>Only orders whose time can be believed count. Dead letters neither move a watermark nor keep a
 * partition from going idle. A time more than a day ahead of the clock breaks the contract and is a
 * dead letter already; the guard stands here as well because one such order would make every later
 * one late.
 */
final class OrderWatermarks implements WatermarkGenerator<OrderRecord> {
  private static final Duration AHEAD = Duration.ofHours(24);

  private final BoundedOutOfOrdernessWatermarks<OrderRecord> watermarks;
  private final Duration idleness;
  private final List<OrderWatermarks> partitions;
  private final RelativeClock activity;
  private final Clock clock;
  private boolean heard;
  private long heardAt;
  private long newest = Long.MIN_VALUE;
  private long closed = Long.MIN_VALUE;

  /**
   * Watermarks of a partition that has been heard of just now.
   *
   * @param partitions all of this task; this one is added
   * @param activity stands still while the partition is held back, so that this is no idleness
   */
  OrderWatermarks(
      Duration outOfOrderness,
      Duration idleness,
      List<OrderWatermarks> partitions,
      RelativeClock activity,
      Clock clock) {
    this.watermarks = new BoundedOutOfOrdernessWatermarks<>(outOfOrderness);
    this.idleness = idleness;
    this.partitions = partitions;
    this.activity = activity;
    this.clock = clock;
    this.heardAt = activity.relativeTimeMillis();
    partitions.add(this);
  }

  @Override
  public void onEvent(OrderRecord record, long timestamp, WatermarkOutput output) {
    if (record.isCounted() && timestamp <= clock.millis() + AHEAD.toMillis()) {
      heard = true;
      newest = Math.max(newest, timestamp);
      watermarks.onEvent(record, timestamp, output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (heard) {
      heard = false;
      heardAt = activity.relativeTimeMillis();
    }
    if (!isIdle()) {
      watermarks.onPeriodicEmit(output);
    } else if (closing() > closed && partitions.stream().allMatch(OrderWatermarks::isIdle)) {
      closed = closing();
      output.emitWatermark(new Watermark(closed));
    } else {
      output.markIdle();
    }
  }

  private boolean isIdle() {
    return !heard && activity.relativeTimeMillis() - heardAt >= idleness.toMillis();
  }

  /** The watermark that closes the minute of the newest order of all partitions. */
  private long closing() {
    long last = partitions.stream().mapToLong(partition -> partition.newest).max().getAsLong();
    return last == Long.MIN_VALUE
        ? last
        : Instant.ofEpochMilli(last)
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES)
                .toEpochMilli()
            - 1;
  }
}
