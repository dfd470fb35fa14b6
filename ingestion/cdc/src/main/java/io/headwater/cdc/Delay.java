package io.headwater.cdc;

import java.time.Duration;

/** How long to wait before the next attempt: longer each time, up to a bound. */
final class Delay {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Duration next = FIRST;

  Duration next() {
    Duration now = next;
    next = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
    return now;
  }

  /** It went well: the next wait is short again. */
  void reset() {
    next = FIRST;
  }
}
