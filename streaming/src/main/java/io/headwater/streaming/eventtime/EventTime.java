package io.headwater.streaming.eventtime;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time with watermarks that wait for stragglers and do not wait for a partition that has gone
 * idle. Handed to the source, so every partition has its own.
 *
 * @param <R> the record
 */
public final class EventTime<R> implements WatermarkStrategy<R> {
  private static final long serialVersionUID = 1;

  private final Occurrence<R> occurrence;
  private final Progress<R> progress;
  private final Duration outOfOrderness;
  private final Duration idleness;

  /** The partitions of the task that this copy was sent to. */
  private transient List<BoundedWatermarks<R>> partitions;

  /**
   * Event time of records.
   *
   * @param occurrence when a record's event occurred
   * @param progress how far a record may move the watermark
   * @param outOfOrderness how far an event may be behind the newest of its partition and be on time
   * @param idleness processing time without an event after which a partition is not waited for
   */
  public EventTime(
      Occurrence<R> occurrence, Progress<R> progress, Duration outOfOrderness, Duration idleness) {
    this.occurrence = occurrence;
    this.progress = progress;
    this.outOfOrderness = outOfOrderness;
    this.idleness = idleness;
  }

  @Override
  public WatermarkGenerator<R> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    if (partitions == null) {
      partitions = new ArrayList<>();
    }
    return new BoundedWatermarks<>(
        progress,
        outOfOrderness,
        idleness,
        partitions,
        context.getInputActivityClock(),
        Clock.systemUTC());
  }

  @Override
  public TimestampAssigner<R> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
    return occurrence::of;
  }
}
