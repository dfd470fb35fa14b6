package io.headwater.streaming.sales;

import io.headwater.streaming.orders.CountedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Drives {@link SalesPerMinute} by hand: both clocks stand still until they are moved. */
final class SalesHarness implements AutoCloseable {
  static final Duration QUIET = Duration.ofMinutes(2);
  static final Duration REMEMBERED = Duration.ofDays(30);
  static final Instant START = Instant.parse("2026-01-01T12:00:00.500Z");

  private final KeyedOneInputStreamOperatorTestHarness<Minute, CountedOrder, MinuteSales> harness;
  private Instant now = START;
  private Instant closedUntil = Instant.EPOCH;

  private SalesHarness() throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new SalesPerMinute(QUIET, REMEMBERED)),
            Minute::of,
            TypeInformation.of(Minute.class));
  }

  static SalesHarness open() throws Exception {
    SalesHarness opened = new SalesHarness();
    opened.harness.setProcessingTime(START.toEpochMilli());
    opened.harness.setStateTtlProcessingTime(START.toEpochMilli());
    opened.harness.open();
    return opened;
  }

  /** A new operator from the state of this one, which is closed as if its process had died. */
  SalesHarness restarted() throws Exception {
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    SalesHarness restored = new SalesHarness();
    restored.now = now;
    restored.closedUntil = closedUntil;
    restored.harness.setProcessingTime(now.toEpochMilli());
    restored.harness.setStateTtlProcessingTime(now.toEpochMilli());
    restored.harness.initializeState(snapshot);
    restored.harness.open();
    return restored;
  }

  void feed(CountedOrder... orders) throws Exception {
    for (CountedOrder order : orders) {
      harness.processElement(order, order.occurredAt().toEpochMilli());
    }
  }

  void watermark(String instant) throws Exception {
    Instant reached = Instant.parse(instant);
    harness.processWatermark(reached.toEpochMilli());
    closedUntil = Collections.max(List.of(closedUntil, reached.plusMillis(1)));
  }

  void endOfStream() throws Exception {
    harness.processWatermark(Long.MAX_VALUE);
  }

  void pass(Duration time) throws Exception {
    now = now.plus(time);
    harness.setStateTtlProcessingTime(now.toEpochMilli());
    harness.setProcessingTime(now.toEpochMilli());
  }

  Instant now() {
    return now;
  }

  /** The first instant that no watermark has reached, restarts included. */
  Instant closedUntil() {
    return closedUntil;
  }

  List<MinuteSales> rows() {
    return harness.extractOutputValues();
  }

  List<MinuteTotal> totals() {
    Queue<StreamRecord<MinuteTotal>> sent = harness.getSideOutput(SalesPerMinute.TOTALS);
    return sent == null ? List.of() : sent.stream().map(StreamRecord::getValue).toList();
  }

  int eventTimeTimers() {
    return harness.numEventTimeTimers();
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
