package io.headwater.streaming.orders;

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
 * Event time of orders: when they occurred, with watermarks that wait for stragglers and do not
 * wait for a partition that has gone idle. Handed to the source, so every partition has its own.
 */
public final class OrderEventTime implements WatermarkStrategy<OrderRecord> {
  private static final long serialVersionUID = 1;

  private final Duration outOfOrderness;
  private final Duration idleness;

  /** The partitions of the task that this copy was sent to. */
  private transient List<OrderWatermarks> partitions;

  /**
   * Event time for orders.
   *
   * @param outOfOrderness how far an order may be behind the newest of its partition and be on time
   * @param idleness processing time without an order after which a partition is not waited for
   */
  public OrderEventTime(Duration outOfOrderness, Duration idleness) {
    this.outOfOrderness = outOfOrderness;
    this.idleness = idleness;
  }

  @Override
  public WatermarkGenerator<OrderRecord> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    if (partitions == null) {
      partitions = new ArrayList<>();
    }
    return new OrderWatermarks(
        outOfOrderness, idleness, partitions, context.getInputActivityClock(), Clock.systemUTC());
  }

  /** A dead letter has no event time of its own and keeps the broker's. */
  @Override
  public TimestampAssigner<OrderRecord> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return (record, brokerTime) ->
        record.isCounted() ? record.order().occurredAt().toEpochMilli() : brokerTime;
  }
}
