package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.files.Reject;
import io.headwater.ingestion.orders.OrderEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a day file holds.
 *
 * @param orders its orders by time
 * @param rejects the lines that are not among them
 * @param problem what is wrong with the file as a whole; orders may have come through nevertheless
 */
public record DayContents(List<OrderEvent> orders, List<Reject> rejects, Optional<String> problem) {
  public DayContents {
    orders = List.copyOf(orders);
    rejects = List.copyOf(rejects);
  }

  static DayContents unreadable(String problem) {
    return new DayContents(List.of(), List.of(), Optional.of(problem));
  }
}
