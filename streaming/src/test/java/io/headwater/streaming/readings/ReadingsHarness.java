package io.headwater.streaming.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * Drives {@link ReadingBatches} and {@link ReadingsPerMinute} behind it by hand: both clocks stand
 * still until they are moved.
 */
final class ReadingsHarness implements AutoCloseable {
  static final Duration ALLOWED = Duration.ofMinutes(5);
  static final Duration QUIET = Duration.ofMinutes(2);
  static final Duration TICK = Duration.ofMillis(50);
  static final Duration INTERVAL = Duration.ofMillis(500);
  static final Instant START = Instant.parse("2026-01-01T12:00:00.500Z");

  private final List<MinuteReadings> rows = new ArrayList<>();
  private final List<DeviceTotal> totals = new ArrayList<>();
  private final List<LateReading> tooLate = new ArrayList<>();
  private OneInputStreamOperatorTestHarness<Reading, ReadingBatch> batches;
  private KeyedOneInputStreamOperatorTestHarness<String, ReadingBatch, MinuteReadings> minutes;
  private Instant now = START;

  ReadingsHarness() throws Exception {
    start(null);
  }

  private void start(OperatorSubtaskState state) throws Exception {
    batches = new OneInputStreamOperatorTestHarness<>(new ReadingBatchesFactory(TICK));
    batches.setProcessingTime(now.toEpochMilli());
    batches.open();
    minutes =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new ReadingsPerMinute(ALLOWED, QUIET, INTERVAL)),
            ReadingBatch::deviceId,
            Types.STRING);
    minutes.setProcessingTime(now.toEpochMilli());
    if (state != null) {
      minutes.initializeState(state);
    }
    minutes.open();
  }

  /** Dies after a checkpoint and starts again from it. */
  void restart() throws Exception {
    batches.prepareSnapshotPreBarrier(1);
    cross();
    OperatorSubtaskState state = minutes.snapshot(1, 1);
    collect();
    minutes.close();
    batches.close();
    start(state);
  }

  void feed(Reading... readings) throws Exception {
    for (Reading reading : readings) {
      batches.processElement(reading, reading.observedAt() / 1_000);
    }
  }

  void watermark(Instant reached) throws Exception {
    batches.processWatermark(reached.toEpochMilli());
    tick();
  }

  void tick() throws Exception {
    pass(ReadingBatches.BEHIND);
  }

  void pass(Duration time) throws Exception {
    now = now.plus(time);
    minutes.setProcessingTime(now.toEpochMilli());
    batches.setProcessingTime(now.toEpochMilli());
    cross();
  }

  void endOfStream() throws Exception {
    batches.processWatermark(Watermark.MAX_WATERMARK);
    cross();
  }

  private void cross() throws Exception {
    Object next = batches.getOutput().poll();
    while (next != null) {
      if (next instanceof Watermark watermark) {
        minutes.processWatermark(watermark);
      } else {
        @SuppressWarnings("unchecked")
        StreamRecord<ReadingBatch> batch = (StreamRecord<ReadingBatch>) next;
        minutes.processElement(batch);
      }
      next = batches.getOutput().poll();
    }
  }

  private void collect() {
    minutes.extractOutputValues().forEach(rows::add);
    minutes.getOutput().clear();
    drain(ReadingsPerMinute.TOTALS, totals);
    drain(ReadingsPerMinute.TOO_LATE, tooLate);
  }

  private <T> void drain(OutputTag<T> tag, List<T> into) {
    Queue<StreamRecord<T>> sent = minutes.getSideOutput(tag);
    if (sent != null) {
      sent.forEach(record -> into.add(record.getValue()));
      sent.clear();
    }
  }

  Instant now() {
    return now;
  }

  List<MinuteReadings> rows() {
    collect();
    return rows;
  }

  List<DeviceTotal> totals() {
    collect();
    return totals;
  }

  List<LateReading> tooLate() {
    collect();
    return tooLate;
  }

  @Override
  public void close() throws Exception {
    minutes.close();
    batches.close();
  }
}
