package io.headwater.streaming.orders;

import static io.headwater.streaming.orders.TestOrders.deadLetter;
import static io.headwater.streaming.orders.TestOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.eventtime.EventTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

final class OrderEventTimeTest {
  private static final Duration OUT_OF_ORDERNESS = Duration.ofSeconds(30);
  private static final Duration IDLENESS = Duration.ofSeconds(20);
  private static final long BROKER_TIME = Instant.parse("2026-01-01T10:30:00Z").toEpochMilli();

  private final ManualClock activity = new ManualClock();
  private final EventTime<OrderRecord> eventTime = OrderEventTime.of(OUT_OF_ORDERNESS, IDLENESS);
  private final TimestampAssigner<OrderRecord> timestamps =
      eventTime.createTimestampAssigner(() -> null);
  private final WatermarkGenerator<OrderRecord> watermarks =
      eventTime.createWatermarkGenerator(new ManualContext());
  private final WatermarkGenerator<OrderRecord> otherPartition =
      eventTime.createWatermarkGenerator(new ManualContext());
  private final Output output = new Output();

  @Test
  void staysBehindTheNewestOrderByTheOutOfOrderness() {
    feed(counted("2026-01-01T10:00:45Z"));
    feed(counted("2026-01-01T10:00:05Z"));

    assertThat(watermark()).isEqualTo("2026-01-01T10:00:14.999Z");
  }

  @Test
  void anOrderOfTheYear3000DoesNotMoveIt() {
    feed(counted("2026-01-01T10:00:45Z"));
    feed(counted("3000-01-01T00:00:00Z"));

    assertThat(watermark()).isEqualTo("2026-01-01T10:00:14.999Z");
  }

  @Test
  void deadLettersDoNotMoveIt() {
    feed(counted("2026-01-01T10:00:45Z"));
    feed(OrderRecord.dead(deadLetter(1)));

    assertThat(watermark()).isEqualTo("2026-01-01T10:00:14.999Z");
  }

  @Test
  void deadLettersDoNotKeepAPartitionFromGoingIdle() {
    feed(counted("2026-01-01T10:00:45Z"));
    watermark();
    silence(Duration.ofSeconds(1));
    feed(OrderRecord.dead(deadLetter(1)));
    silence(IDLENESS.plusSeconds(1));
    feed(OrderRecord.dead(deadLetter(2)));
    silence(Duration.ofSeconds(1));

    assertThat(output.idle).isTrue();
  }

  @Test
  void anOrderWakesAnIdlePartition() {
    silence(Duration.ofSeconds(1));
    silence(IDLENESS.plusSeconds(1));
    assertThat(output.idle).isTrue();
    feed(counted("2026-01-01T10:00:45Z"));
    watermark();

    assertThat(output.idle).isFalse();
  }

  @Test
  void closesTheNewestMinuteOfAllPartitionsWhenAllAreIdle() {
    feed(counted("2026-01-01T10:00:45Z"));
    otherPartition.onEvent(counted("2026-01-01T10:02:10Z"), time("2026-01-01T10:02:10Z"), output);
    otherPartition.onPeriodicEmit(output);
    silence(IDLENESS);

    assertThat(watermark()).isEqualTo("2026-01-01T10:02:59.999Z");
    assertThat(output.idle).isTrue();
  }

  @Test
  void closesNothingWhileAnotherPartitionIsHeard() {
    feed(counted("2026-01-01T10:00:45Z"));
    silence(IDLENESS);
    String before = watermark();
    feed(counted("2026-01-01T10:00:50Z"));
    watermark();
    activity.advanceTime(IDLENESS);
    otherPartition.onEvent(counted("2026-01-01T10:02:10Z"), time("2026-01-01T10:02:10Z"), output);

    assertThat(before).isEqualTo("2026-01-01T10:00:59.999Z");
    assertThat(watermark()).isEqualTo("2026-01-01T10:00:19.999Z");
    assertThat(output.idle).isTrue();
  }

  @Test
  void closesEachNewestMinuteOnce() {
    feed(counted("2026-01-01T10:00:45Z"));
    silence(IDLENESS);
    silence(IDLENESS);
    int sent = output.sent;
    silence(IDLENESS);

    assertThat(output.sent).isEqualTo(sent);
  }

  @Test
  void ordersAreAtTheTimeTheyOccurred() {
    assertThat(timestamps.extractTimestamp(counted("2026-01-01T10:00:45.123Z"), BROKER_TIME))
        .isEqualTo(Instant.parse("2026-01-01T10:00:45.123Z").toEpochMilli());
  }

  @Test
  void deadLettersKeepTheTimeOfTheBroker() {
    assertThat(timestamps.extractTimestamp(OrderRecord.dead(deadLetter(1)), BROKER_TIME))
        .isEqualTo(BROKER_TIME);
  }

  private static long time(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static OrderRecord counted(String occurredAt) {
    return OrderRecord.counted(placed("a", occurredAt));
  }

  private void feed(OrderRecord record) {
    watermarks.onEvent(record, timestamps.extractTimestamp(record, BROKER_TIME), output);
  }

  private String watermark() {
    watermarks.onPeriodicEmit(output);
    return output.newest.toString();
  }

  private void silence(Duration duration) {
    watermarks.onPeriodicEmit(output);
    activity.advanceTime(duration);
    watermarks.onPeriodicEmit(output);
  }

  private final class ManualContext implements WatermarkGeneratorSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return activity;
    }
  }

  private static final class Output implements WatermarkOutput {
    private Instant newest = Instant.MIN;
    private boolean idle;
    private int sent;

    @Override
    public void emitWatermark(Watermark watermark) {
      sent++;
      newest = Instant.ofEpochMilli(watermark.getTimestamp());
      idle = false;
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}
