package io.headwater.streaming.orders;

import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Shows watermarks only the orders whose time can be believed. Dead letters are hidden, so they
 * neither move a watermark nor keep a partition from going idle. A time more than a day ahead of
 * the clock breaks the contract and is a dead letter already; the guard stands here as well because
 * one such order would make every later one late.
 */
final class BelievableOrders implements WatermarkGenerator<OrderRecord> {
  private static final Duration AHEAD = Duration.ofHours(24);

  private final WatermarkGenerator<OrderRecord> watermarks;
  private final Clock clock;

  BelievableOrders(WatermarkGenerator<OrderRecord> watermarks, Clock clock) {
    this.watermarks = watermarks;
    this.clock = clock;
  }

  @Override
  public void onEvent(OrderRecord record, long timestamp, WatermarkOutput output) {
    if (record.isCounted() && timestamp <= clock.millis() + AHEAD.toMillis()) {
      watermarks.onEvent(record, timestamp, output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    watermarks.onPeriodicEmit(output);
  }
}
