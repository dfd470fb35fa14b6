package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.readings.Defect;
import io.headwater.ingestion.readings.fleet.SimulatedDevice;
import io.headwater.ingestion.readings.ledger.ReadingCount;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.util.SplittableRandom;

/** Sends readings, and lets happen to them on their way what the plan asks for. */
final class Transmission {
  private final ReadingPlan plan;
  private final RecordSink sink;
  private final ReadingCount count;
  private final Spoiling spoiling;
  private final Repetition repetition;

  Transmission(ReadingPlan plan, ReadingEncoding encoding, RecordSink sink, ReadingCount count) {
    this.plan = plan;
    this.sink = sink;
    this.count = count;
    this.spoiling = new Spoiling(encoding);
    this.repetition = new Repetition(sink, count);
  }

  /**
   * Sends one reading.
   *
   * @param at when it is sent by a clock that is right, in microseconds since 1970
   */
  void send(SimulatedDevice device, long sequence, long at, long value) {
    boolean refused = device.skew().breaksContract();
    SplittableRandom mishaps = device.mishaps();
    Delay delay = delay(mishaps);
    long observedAt = at + device.skew().micros() - delay.micros(mishaps);
    byte[] bytes = device.encoder().encode(sequence, observedAt, value);
    sink.send(device.encoder().key(), bytes);
    if (refused) {
      count.bad(Defect.CLOCK_AHEAD);
    } else {
      count.reading(observedAt, value);
      delay.count(count);
    }
    if (plan.duplicates().hits(mishaps) && !refused) {
      repetition.add(device.encoder().key(), bytes);
    }
    if (plan.bad().hits(mishaps)) {
      Defect defect = spoiling.pick(mishaps);
      sink.send(device.encoder().key(), spoiling.spoiled(device, sequence, observedAt, defect));
      count.bad(defect);
    }
  }

  /** Sends what is still to be repeated and waits until everything is stored. */
  void finish() {
    repetition.finish();
    sink.settle();
  }

  private Delay delay(SplittableRandom mishaps) {
    if (plan.late().hits(mishaps)) {
      return Delay.MINUTES;
    }
    return plan.outOfOrder().hits(mishaps) ? Delay.SECONDS : Delay.NONE;
  }
}
