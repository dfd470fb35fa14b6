package io.headwater.streaming.anomalies;

import io.headwater.streaming.readings.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Drives {@link DetectAnomalies} by hand; the clock stands still. */
final class AnomalyHarness implements AutoCloseable {
  static final long START = 1_767_225_600_000_000L;
  static final long NOW = 1_767_300_000_000L;
  static final long TEN_SECONDS = 10_000_000L;

  private final List<Anomaly> before = new ArrayList<>();
  private KeyedOneInputStreamOperatorTestHarness<String, Reading, Anomaly> harness;

  AnomalyHarness() throws Exception {
    open(null);
  }

  private void open(OperatorSubtaskState state) throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(
                new DetectAnomalies(Duration.ofSeconds(10), 0.65, Duration.ofDays(30))),
            Reading::deviceId,
            Types.STRING);
    harness.getExecutionConfig().enableObjectReuse();
    harness.setProcessingTime(NOW);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  /** Goes on from a snapshot, as after the death of the process. */
  void restart() throws Exception {
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    before.addAll(harness.extractOutputValues());
    harness.close();
    open(snapshot);
  }

  void feed(Reading reading) throws Exception {
    harness.processElement(reading, reading.observedAt() / 1_000);
  }

  List<Anomaly> anomalies() {
    List<Anomaly> all = new ArrayList<>(before);
    all.addAll(harness.extractOutputValues());
    return all;
  }

  /** A reading by its number, one in ten seconds. */
  static Reading reading(String device, int number, long value) {
    return reading(device, number, START + number * TEN_SECONDS, value);
  }

  static Reading reading(String device, long sequence, long observedAt, long value) {
    long arrivedAt = observedAt / 1_000 + 5;
    return new Reading(
        device,
        "hall-1",
        "temperature_celsius",
        sequence + 1,
        observedAt,
        value,
        0,
        sequence,
        arrivedAt,
        7);
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
