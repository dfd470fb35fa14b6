package io.headwater.streaming.readings;

import static io.headwater.streaming.eventtime.KeptWatermark.END_OF_STREAM;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;

/**
 * Sends the newest minute of a device by {@link ReadingsPerMinute#TOTALS}: at once when the device
 * was not heard of for {@code interval}, and otherwise {@code interval} after it was sent last.
 */
final class HotTotals {
  private final ValueState<HotMinute> state;
  private final long interval;

  HotTotals(RuntimeContext runtime, Duration interval) {
    state =
        runtime.getState(new ValueStateDescriptor<>("hot", TypeInformation.of(HotMinute.class)));
    this.interval = interval.toMillis();
  }

  /** Sends a minute that has changed, now or later, if it is the newest. */
  void changed(long start, DeviceMinute minute, ReadingsPerMinute.Context context)
      throws Exception {
    HotMinute hot = hot();
    if (start < hot.minute()) {
      return;
    }
    if (context.timerService().currentProcessingTime() >= hot.sentAt() + interval) {
      send(start, minute, context);
    } else {
      if (!hot.unsent()) {
        context.timerService().registerProcessingTimeTimer(hot.sentAt() + interval);
      }
      state.update(new HotMinute(start, hot.sentAt(), true));
    }
  }

  /** Sends what has waited for its interval; at the end of the stream, what waits. */
  void onTimer(MapState<Long, DeviceMinute> minutes, ReadingsPerMinute.OnTimerContext context)
      throws Exception {
    boolean atTheEnd = context.timerService().currentWatermark() == END_OF_STREAM;
    if (context.timeDomain() == TimeDomain.EVENT_TIME && !atTheEnd) {
      return;
    }
    HotMinute hot = hot();
    long now = context.timerService().currentProcessingTime();
    if (hot.unsent() && (atTheEnd || now >= hot.sentAt() + interval)) {
      DeviceMinute minute = minutes.get(hot.minute());
      if (minute != null) {
        send(hot.minute(), minute, context);
      }
    }
  }

  /** Forgets a minute that nothing can be added to any more; what waits is sent before. */
  void forget(long start, DeviceMinute minute, ReadingsPerMinute.OnTimerContext context)
      throws Exception {
    HotMinute hot = hot();
    if (hot.minute() == start) {
      if (hot.unsent()) {
        send(start, minute, context);
      }
      state.clear();
    }
  }

  private void send(long start, DeviceMinute minute, ReadingsPerMinute.Context context)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    context.output(
        ReadingsPerMinute.TOTALS,
        new DeviceTotal(
            context.getCurrentKey(),
            minute.site,
            minute.metric,
            start,
            minute.total.copy(),
            Instant.ofEpochMilli(now)));
    state.update(new HotMinute(start, now, false));
  }

  private HotMinute hot() throws Exception {
    HotMinute hot = state.value();
    return hot == null ? HotMinute.NONE : hot;
  }
}
