package io.headwater.streaming.anomalies;

import io.headwater.streaming.readings.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Watches every device with a {@link Detector} of its own and tells each fault once. It goes by the
 * device's own time and needs no watermark. A device that has gone is forgotten after {@code
 * remembered}. Metrics: seenByDetectors, anomalies.
 */
final class DetectAnomalies extends KeyedProcessFunction<String, Reading, Anomaly> {
  private static final long serialVersionUID = 1;
  private static final double MILLIONTHS = 1e6;
  private static final long MICROS_A_SECOND = 1_000_000;

  private final long interval;
  private final double threshold;
  private final Duration remembered;
  private transient ValueState<DeviceWatch> watches;
  private transient Counter seen;
  private transient Counter anomalies;

  /**
   * Watches devices.
   *
   * @param interval of event time in which a detector sees at most one value
   * @param threshold strangeness from which a device is worth an alert
   * @param remembered processing time after which a silent device is forgotten
   */
  DetectAnomalies(Duration interval, double threshold, Duration remembered) {
    this.interval = interval.toNanos() / 1_000;
    this.threshold = threshold;
    this.remembered = remembered;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<DeviceWatch> watch =
        new ValueStateDescriptor<>("watch", TypeInformation.of(DeviceWatch.class));
    watch.enableTimeToLive(StateTtlConfig.newBuilder(remembered).build());
    watches = getRuntimeContext().getState(watch);
    seen = getRuntimeContext().getMetricGroup().counter("seenByDetectors");
    anomalies = getRuntimeContext().getMetricGroup().counter("anomalies");
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Anomaly> out)
      throws Exception {
    DeviceWatch known = watches.value();
    DeviceWatch watch = known == null ? new DeviceWatch() : known;
    for (Interval.Point point : watch.interval.take(reading, interval)) {
      seen.inc();
      Detection detection =
          watch.detector.observe(
              Math.floorDiv(point.observedAt(), MICROS_A_SECOND), point.value() / MILLIONTHS);
      if (watch.fault.beginsWith(detection, threshold)) {
        anomalies.inc();
        long now = context.timerService().currentProcessingTime();
        out.collect(anomaly(reading, point, detection, Instant.ofEpochMilli(now)));
      }
    }
    watches.update(watch);
  }

  private Anomaly anomaly(Reading reading, Interval.Point point, Detection detection, Instant now) {
    double value = point.value() / MILLIONTHS;
    return new Anomaly(
        reading.deviceId(),
        reading.site(),
        reading.metric(),
        point.observedAt(),
        now,
        Math.round(point.value()),
        Math.round(detection.expected() * MILLIONTHS),
        detection.strangeness(),
        Math.max(threshold, detection.threshold()),
        String.format(
            Locale.ROOT,
            "%s: %.4g, where %.4g was expected",
            detection.reason().meaning(),
            value,
            detection.expected()));
  }
}
