package io.headwater.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Too many records of a topic become dead letters.
 *
 * @param above share of them, from 0 to 1, above which it fires
 * @param window over which records are counted
 * @param atLeast dead letters in the window below which it does not fire
 */
record DeadLetterShare(Terms terms, String topic, double above, Duration window, long atLeast)
    implements Rule {
  @Override
  public String kind() {
    return "dead-letter-share";
  }

  @Override
  public String watches() {
    return topic + ".dlq";
  }

  @Override
  public String limit() {
    return "> %s of %s, and %d or more".formatted(percent(above), Spoken.of(window), atLeast);
  }

  @Override
  public List<Finding> look(Sources sources, Instant now)
      throws ObstacleException, InterruptedException {
    Instant from = now.minus(window);
    long all = sources.log().arrived(topic, from, now);
    long dead = sources.log().arrived(topic + ".dlq", from, now);
    // What is left over of a longer queue may be dead while little arrives: never above all of it.
    double share = dead == 0 ? 0 : Math.min(1, (double) dead / Math.max(1, all));
    String detail =
        String.format(
            Locale.ROOT,
            "%,d dead letters and %,d records arrived in %s",
            dead,
            all,
            Spoken.of(window));
    boolean wrong = dead >= atLeast && share > above;
    return List.of(
        wrong
            ? Finding.wrong(topic, percent(share), detail)
            : Finding.fine(topic, percent(share), detail));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}
