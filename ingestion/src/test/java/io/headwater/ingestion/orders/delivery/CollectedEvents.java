package io.headwater.ingestion.orders.delivery;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.orders.OrderEvent;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps what it is sent, and breaks after a number of deliveries if it is told to. */
public final class CollectedEvents implements EventSink {
  private final long breaksAfter;
  private final List<Delivery> unsettled = new ArrayList<>();
  private final List<Delivery> settled = new ArrayList<>();

  private CollectedEvents(long breaksAfter) {
    this.breaksAfter = breaksAfter;
  }

  /** A sink that takes everything. */
  public static CollectedEvents all() {
    return new CollectedEvents(Long.MAX_VALUE);
  }

  /** A sink that takes so many deliveries and refuses the next. */
  public static CollectedEvents breakingAfter(long deliveries) {
    return new CollectedEvents(deliveries);
  }

  @Override
  public void send(Delivery delivery) {
    if (settled.size() + unsettled.size() >= breaksAfter) {
      throw new IngestionException("the sink broke");
    }
    unsettled.add(delivery);
  }

  @Override
  public void settle() {
    settled.addAll(unsettled);
    unsettled.clear();
  }

  @Override
  public void close() {}

  /** Everything that was settled, in the order it was sent. */
  public List<Delivery> deliveries() {
    return List.copyOf(settled);
  }

  /** The orders among it. */
  public List<OrderEvent> orders() {
    return settled.stream().map(Delivery::order).toList();
  }
}
