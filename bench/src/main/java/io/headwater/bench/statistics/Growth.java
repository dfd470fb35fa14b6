package io.headwater.bench.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How fast a counter grew. Only the moments at which it was seen to change count: between two of
 * them it may have been anywhere, as offsets are that are committed once a checkpoint.
 */
public final class Growth {
  private static final double NANOS = 1e9;

  private final List<Sample> changes = new ArrayList<>();

  private Growth() {}

  /** The growth that samples show, in the order of time. */
  public static Growth of(List<Sample> samples) {
    Growth growth = new Growth();
    for (int i = 1; i < samples.size(); i++) {
      if (samples.get(i).value() > samples.get(i - 1).value()) {
        growth.changes.add(samples.get(i));
      }
    }
    return growth;
  }

  /**
   * By how much it grew a second, from the first change after the warm-up to the last.
   *
   * @param warmUp counted from the first change
   * @return empty when too little was seen to tell
   */
  public OptionalDouble rateAfter(Duration warmUp) {
    if (changes.isEmpty()) {
      return OptionalDouble.empty();
    }
    long from = changes.getFirst().nanos() + warmUp.toNanos();
    List<Sample> steady = changes.stream().filter(change -> change.nanos() >= from).toList();
    if (steady.size() < 2) {
      return OptionalDouble.empty();
    }
    Sample first = steady.getFirst();
    Sample last = steady.getLast();
    return OptionalDouble.of(
        (last.value() - first.value()) * NANOS / (last.nanos() - first.nanos()));
  }
}
