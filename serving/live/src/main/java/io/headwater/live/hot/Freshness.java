package io.headwater.live.hot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How fresh one hot topic is. */
final class Freshness {
  private final Clock clock;
  private final BooleanSupplier live;
  private final Latency sinceEvent = new Latency();
  private final Latency sinceSent = new Latency();
  private volatile Instant newestEvent = Instant.MIN;
  private volatile Instant newestUpdate = Instant.MIN;

  /**
   * Nothing seen yet.
   *
   * @param live false while what lay in the log before our start is read: that it is old says
   *     nothing of how fast we are
   */
  Freshness(Clock clock, BooleanSupplier live) {
    this.clock = clock;
    this.live = live;
  }

  void saw(Instant event, Optional<Instant> sent) {
    newestEvent = later(newestEvent, event);
    sent.ifPresent(at -> newestUpdate = later(newestUpdate, at));
    if (live.getAsBoolean()) {
      Instant now = clock.instant();
      sinceEvent.record(Duration.between(event, now));
      sent.ifPresent(at -> sinceSent.record(Duration.between(at, now)));
    }
  }

  void turn() {
    sinceEvent.turn();
    sinceSent.turn();
  }

  TopicFreshness of(String topic, long unreadable) {
    Optional<Instant> updated = seen(newestUpdate);
    return new TopicFreshness(
        topic,
        seen(newestEvent).orElse(null),
        updated.orElse(null),
        updated.map(at -> Duration.between(at, clock.instant()).toMillis()).orElse(null),
        sinceEvent.percentiles(),
        sinceSent.percentiles(),
        unreadable);
  }

  private static Optional<Instant> seen(Instant instant) {
    return Optional.of(instant).filter(at -> at != Instant.MIN);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
