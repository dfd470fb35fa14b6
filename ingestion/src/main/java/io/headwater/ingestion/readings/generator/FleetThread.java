package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.readings.ReadingTarget;
import io.headwater.ingestion.readings.fleet.ClockSkew;
import io.headwater.ingestion.readings.fleet.SimulatedDevice;
import io.headwater.ingestion.readings.ledger.ReadingCount;
import java.util.concurrent.Callable;

/** Lets its part of the fleet take readings and sends them. */
final class FleetThread implements Callable<ReadingCount> {
  private final ReadingPlan plan;
  private final FleetPart part;
  private final Stretches stretches;
  private final ReadingTarget target;
  private final ReadingCount count = new ReadingCount();

  FleetThread(ReadingPlan plan, FleetPart part, Stretches stretches, ReadingTarget target) {
    this.plan = plan;
    this.part = part;
    this.stretches = stretches;
    this.target = target;
  }

  @Override
  public ReadingCount call() {
    try (RecordSink sink = target.open()) {
      Transmission transmission = new Transmission(plan, target.encoding(), sink, count);
      while (stretches.next()) {
        send(transmission);
      }
      transmission.finish();
      part.devices().forEach(this::account);
      return count;
    } finally {
      // Nothing to do when all have come to the end; else the others must not wait for this one.
      stretches.abandon();
    }
  }

  private void send(Transmission transmission) {
    long start = plan.time().start();
    for (long end = stretches.end(); part.index() < end; part.advance()) {
      SimulatedDevice device = part.device();
      long at = plan.time().at(part.index());
      long value = device.measure(at, plan.length().part(part.index(), at - start));
      if (value != SimulatedDevice.SILENT) {
        transmission.send(device, start + part.turn(), at, value);
      }
    }
  }

  private void account(SimulatedDevice device) {
    device.fault().ifPresent(count::fault);
    if (!device.skew().equals(ClockSkew.NONE)) {
      count.skewedDevice();
    }
  }
}
