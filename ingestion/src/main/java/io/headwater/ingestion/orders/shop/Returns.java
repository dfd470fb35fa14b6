package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** Sales of which something comes back some days later. */
final class Returns {
  private static final double RETURNED = 0.17;
  private static final Duration SOONEST = Duration.ofHours(12);
  private static final Duration SPREAD = Duration.ofDays(8);

  private final Random random;
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparing(Planned::due).thenComparing(Planned::orderId));

  Returns(Random random) {
    this.random = random;
  }

  /** A sale of which something comes back. */
  private record Planned(Instant due, OrderEvent sale) {
    String orderId() {
      return sale.orderId();
    }
  }

  /** Decides whether something of a sale comes back. Only known customers may send back. */
  void consider(OrderEvent sale) {
    if (random.nextDouble() < RETURNED && sale.customerId().isPresent()) {
      Duration delay = SOONEST.plusMillis((long) (random.nextDouble() * SPREAD.toMillis()));
      planned.add(new Planned(sale.occurredAt().plus(delay), sale));
    }
  }

  /** A sale whose return is due. */
  Optional<OrderEvent> due(Instant at) {
    boolean isDue = !planned.isEmpty() && !planned.peek().due().isAfter(at);
    return isDue ? Optional.of(planned.remove().sale()) : Optional.empty();
  }

  /** The lines that come back: some of those sold, never more pieces than were sold. */
  List<OrderLine> lines(OrderEvent sale, Instant at) {
    int first = random.nextInt(sale.lines().size());
    int size = 1 + random.nextInt(Math.min(3, sale.lines().size() - first));
    return sale.lines().subList(first, first + size).stream()
        .map(line -> returned(line, at))
        .toList();
  }

  private OrderLine returned(OrderLine line, Instant at) {
    int quantity = -(1 + random.nextInt(line.quantity()));
    return new OrderLine(line.productId(), line.description(), quantity, line.unitPrice(), at);
  }
}
