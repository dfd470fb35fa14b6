package io.headwater.ingestion.orders.shop;

import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * The deliveries of a plan in the order they are sent: event times rise, less than five seconds out
 * of order, but for late events and those sent once more. Times end before the plan does.
 */
public final class OrderStream implements Iterator<Delivery> {
  private static final int DISORDER_MILLIS = 5_000;
  private static final Duration LEAST_DELAY = Duration.ofMinutes(2);
  private static final Duration DELAY_SPREAD = Duration.ofHours(6);

  private final GeneratorPlan plan;
  private final Timetable timetable;
  private final Instant start;
  private final Random times;
  private final Random delays;
  private final Shop shop;
  private final Faults faults;
  private final PriorityQueue<Scheduled> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Scheduled::sendAt).thenComparingLong(Scheduled::place));
  private long written;
  private long scheduled;

  public OrderStream(GeneratorPlan plan) {
    this.plan = plan;
    this.timetable = new Timetable(plan.from(), plan.until());
    this.start = timetable.at(0);
    // Each concern draws from a series of its own: a share more or less changes no good event.
    Random seeds = new Random(plan.seed());
    this.times = new Random(seeds.nextLong());
    this.shop = new Shop(plan.series(), new Random(seeds.nextLong()));
    this.delays = new Random(seeds.nextLong());
    this.faults = new Faults(plan.series(), new Random(seeds.nextLong()));
  }

  /** A delivery and when it is sent; the place decides between those of the same time. */
  private record Scheduled(Instant sendAt, long place, Delivery delivery) {}

  @Override
  public boolean hasNext() {
    return written < plan.count() || !waiting.isEmpty();
  }

  @Override
  public Delivery next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    while (written < plan.count() && (waiting.isEmpty() || !isNextKnown())) {
      write();
    }
    return waiting.remove().delivery();
  }

  /** Whether nothing that is still to be written can be sent before what waits. */
  private boolean isNextKnown() {
    return waiting.peek().sendAt().isBefore(timetable.at((double) written / plan.count()));
  }

  private void write() {
    long index = written++;
    Instant sendAt = timetable.at((index + times.nextDouble()) / plan.count());
    if (plan.bad().hits(index)) {
      schedule(sendAt, faults.next(sendAt));
    }
    OrderEvent order = shop.next(slightlyBefore(sendAt), index + 1);
    Instant goodAt = plan.late().hits(index) ? sendAt.plus(delay()) : sendAt;
    schedule(goodAt, Delivery.good(order));
    if (plan.duplicates().hits(index)) {
      schedule(goodAt.plus(delay()), new Delivery(order, Nature.DUPLICATE));
    }
  }

  private void schedule(Instant sendAt, Delivery delivery) {
    waiting.add(new Scheduled(sendAt, scheduled++, delivery));
  }

  private Instant slightlyBefore(Instant sendAt) {
    Instant before = sendAt.minusMillis(times.nextInt(DISORDER_MILLIS));
    return before.isBefore(start) ? start : before;
  }

  private Duration delay() {
    return LEAST_DELAY.plusMillis((long) (delays.nextDouble() * DELAY_SPREAD.toMillis()));
  }
}
