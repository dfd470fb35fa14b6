package io.headwater.ingestion.generator;

import io.headwater.ingestion.delivery.Delivery;
import io.headwater.ingestion.delivery.EventSink;
import io.headwater.ingestion.ledger.LedgerCount;
import io.headwater.ingestion.progress.Meter;

/** Sends what a plan asks for to a sink. */
public final class Generation {
  private final GeneratorPlan plan;
  private final Pace pace;
  private final EventSink sink;
  private final Meter meter;

  public Generation(GeneratorPlan plan, Pace pace, EventSink sink, Meter meter) {
    this.plan = plan;
    this.pace = pace;
    this.sink = sink;
    this.meter = meter;
  }

  /**
   * Sends everything and waits until it is stored.
   *
   * @return what was sent
   * @throws io.headwater.ingestion.IngestionException when the sink refuses; run again to go on
   */
  public LedgerCount run() {
    LedgerCount count = new LedgerCount();
    OrderStream stream = new OrderStream(plan);
    while (stream.hasNext()) {
      Delivery delivery = stream.next();
      pace.await();
      sink.send(delivery);
      count.add(delivery);
      meter.advance(1);
      meter.lines(delivery.order().lines().size());
    }
    sink.settle();
    return count;
  }
}
