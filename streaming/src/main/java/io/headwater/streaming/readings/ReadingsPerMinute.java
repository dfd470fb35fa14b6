package io.headwater.streaming.readings;

import io.headwater.streaming.eventtime.KeptWatermark;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Counts the readings of every minute of a device, each once by its sequence. The rows of a minute
 * add up:
 *
 * <ul>
 *   <li>the watermark closes the minute, or no reading comes for {@code quiet}: its first row
 *       leaves;
 *   <li>readings after that and within the allowed lateness leave as a further row within a second;
 *   <li>readings later still leave by {@link #TOO_LATE}.
 * </ul>
 *
 * <p>The newest minute so far leaves by {@link #TOTALS}, see {@link HotTotals}.
 *
 * <p>Metrics: readings, duplicates, lateReadings, tooLate.
 */
final class ReadingsPerMinute extends KeyedProcessFunction<String, ReadingBatch, MinuteReadings>
    implements CheckpointedFunction {
  static final OutputTag<DeviceTotal> TOTALS =
      new OutputTag<>("totals", TypeInformation.of(DeviceTotal.class));
  static final OutputTag<LateReading> TOO_LATE =
      new OutputTag<>("too-late", TypeInformation.of(LateReading.class));

  private static final long serialVersionUID = 1;
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60_000;

  private final long allowedLateness;
  private final long quiet;
  private final Duration interval;
  private transient MapState<Long, DeviceMinute> minutes;
  private transient HotTotals hot;
  private transient KeptWatermark watermark;
  private transient Counter readings;
  private transient Counter duplicates;
  private transient Counter lateReadings;
  private transient Counter tooLate;

  /**
   * Counts readings.
   *
   * @param allowedLateness event time after the end of a minute for which it can be corrected
   * @param quiet processing time without a reading after which a minute is closed
   * @param interval processing time between two totals of a device
   */
  ReadingsPerMinute(Duration allowedLateness, Duration quiet, Duration interval) {
    this.allowedLateness = allowedLateness.toMillis();
    this.quiet = quiet.toMillis();
    this.interval = interval;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    watermark = KeptWatermark.restored(context);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    watermark.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    minutes =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "minutes", Types.LONG, TypeInformation.of(DeviceMinute.class)));
    hot = new HotTotals(getRuntimeContext(), interval);
    readings = getRuntimeContext().getMetricGroup().counter("readings");
    duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
    lateReadings = getRuntimeContext().getMetricGroup().counter("lateReadings");
    tooLate = getRuntimeContext().getMetricGroup().counter("tooLate");
  }

  @Override
  public void processElement(ReadingBatch batch, Context context, Collector<MinuteReadings> rows)
      throws Exception {
    TimerService time = context.timerService();
    watermark.follow(time.currentWatermark());
    if (watermark.hasReached(forgets(batch.minute()))) {
      refuse(batch, context);
      return;
    }
    DeviceMinute minute = minutes.get(batch.minute());
    boolean isNew = minute == null;
    minute = isNew ? new DeviceMinute() : minute;
    int gained = minute.add(batch);
    duplicates.inc(batch.readings() - gained);
    if (gained > 0) {
      await(minute, batch.minute(), isNew, gained, time);
      minute.heardAt = time.currentProcessingTime();
      minutes.put(batch.minute(), minute);
      hot.changed(batch.minute(), minute, context);
    }
  }

  private void await(
      DeviceMinute minute, long start, boolean isNew, int gained, TimerService time) {
    minute.late |= minute.closed || watermark.hasReached(closes(start));
    readings.inc(gained);
    lateReadings.inc(minute.late ? gained : 0);
    if (isNew) {
      time.registerEventTimeTimer(closes(start));
      time.registerEventTimeTimer(forgets(start));
    }
    long now = time.currentProcessingTime();
    long due = minute.late ? nextWhole(SECOND, now) : nextWhole(quiet, now + quiet);
    if (minute.looksAt != due) {
      minute.looksAt = due;
      time.registerProcessingTimeTimer(due);
    }
  }

  private void refuse(ReadingBatch batch, Context context) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    Instant reached = watermark.closedUntil().minusMillis(1);
    for (int reading = 0; reading < batch.readings(); reading++) {
      context.output(TOO_LATE, LateReading.of(batch, reading, reached, now));
    }
    tooLate.inc(batch.readings());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<MinuteReadings> rows)
      throws Exception {
    watermark.follow(context.timerService().currentWatermark());
    boolean byWatermark = context.timeDomain() == TimeDomain.EVENT_TIME;
    hot.onTimer(minutes, context);
    if (byWatermark || timestamp % SECOND == 0) {
      write(timestamp, byWatermark, context, rows);
    }
  }

  /** Writes the minutes that are due, and forgets those that nothing can be added to. */
  private void write(
      long timestamp, boolean byWatermark, OnTimerContext context, Collector<MinuteReadings> rows)
      throws Exception {
    Iterator<Map.Entry<Long, DeviceMinute>> all = minutes.iterator();
    while (all.hasNext()) {
      Map.Entry<Long, DeviceMinute> entry = all.next();
      long start = entry.getKey();
      DeviceMinute minute = entry.getValue();
      boolean due =
          byWatermark
              ? closes(start) <= timestamp
              : minute.late || minute.heardAt + quiet <= timestamp;
      if (due && minute.pending != null) {
        rows.collect(row(start, minute, context));
        entry.setValue(minute);
      }
      if (byWatermark && forgets(start) <= timestamp) {
        hot.forget(start, minute, context);
        all.remove();
      }
    }
  }

  private MinuteReadings row(long start, DeviceMinute minute, OnTimerContext context) {
    return minute.close(
        context.getCurrentKey(),
        start,
        watermark.closedUntil(),
        Instant.ofEpochMilli(context.timerService().currentProcessingTime()));
  }

  private static long closes(long start) {
    return start + MINUTE - 1;
  }

  private long forgets(long start) {
    return closes(start) + allowedLateness;
  }

  /** The first multiple of a step after a time, so that all timers of the step fall together. */
  private static long nextWhole(long step, long time) {
    return (time / step + 1) * step;
  }
}
