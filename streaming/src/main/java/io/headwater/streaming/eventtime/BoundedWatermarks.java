package io.headwater.streaming.eventtime;

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
 * Watermarks of one partition. They stay behind its newest event by the out-of-orderness, and do
 * not wait for a partition that has gone idle. When every partition of the task has, the minute of
 * the newest event among them is closed: the last events of a stream do not wait for one that may
 * never come. Flink's own idleness stops a watermark where it was.
 *
 * <p>Only the {@link Progress} of an event counts. What makes none, such as a dead letter, does not
 * keep a partition from going idle either.
 */
final class BoundedWatermarks<R> implements WatermarkGenerator<R> {
  private final Progress<R> progress;
  private final BoundedOutOfOrdernessWatermarks<R> watermarks;
  private final Duration idleness;
  private final List<BoundedWatermarks<R>> partitions;
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
  BoundedWatermarks(
      Progress<R> progress,
      Duration outOfOrderness,
      Duration idleness,
      List<BoundedWatermarks<R>> partitions,
      RelativeClock activity,
      Clock clock) {
    this.progress = progress;
    this.watermarks = new BoundedOutOfOrdernessWatermarks<>(outOfOrderness);
    this.idleness = idleness;
    this.partitions = partitions;
    this.activity = activity;
    this.clock = clock;
    this.heardAt = activity.relativeTimeMillis();
    partitions.add(this);
  }

  @Override
  public void onEvent(R record, long timestamp, WatermarkOutput output) {
    long proven = progress.of(record, timestamp, clock.millis());
    if (proven != Progress.NONE) {
      heard = true;
      newest = Math.max(newest, proven);
      watermarks.onEvent(record, proven, output);
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
    } else if (closing() > closed && partitions.stream().allMatch(BoundedWatermarks::isIdle)) {
      closed = closing();
      output.emitWatermark(new Watermark(closed));
    } else {
      output.markIdle();
    }
  }

  private boolean isIdle() {
    return !heard && activity.relativeTimeMillis() - heardAt >= idleness.toMillis();
  }

  /** The watermark that closes the minute of the newest event of all partitions. */
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
