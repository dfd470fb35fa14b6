package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.ingestion.orders.ledger.OrderCount;
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
  public OrderCount run() {
    OrderCount count = new OrderCount();
    OrderStream stream = new OrderStream(plan);
    for (long index = 0; stream.hasNext(); index++) {
      Delivery delivery = stream.next();
      pace.await(index);
      sink.send(delivery);
      count.add(delivery);
      meter.advance(1);
      meter.count(delivery.order().lines().size());
    }
    sink.settle();
    return count;
  }
}
