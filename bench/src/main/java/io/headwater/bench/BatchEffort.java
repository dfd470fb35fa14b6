package io.headwater.bench;

import java.util.Set;

/**
 * How much is measured. A lake of orders grows by months that are alike, so that a longer history
 * is more months, not fuller ones.
 *
 * @param linesOfAMonth order lines a month
 * @param scales histories, in months, from which silver and gold are made from nothing
 * @param histories histories, in months, to which the delta is added: 1, 10 and 100 times the first
 * @param deltaLines lines of a delta
 * @param repeats how often a delta is added, and a warm query is asked; the median counts
 */
public record BatchEffort(
    int linesOfAMonth, Set<Integer> scales, Set<Integer> histories, int deltaLines, int repeats) {
  public BatchEffort {
    scales = Set.copyOf(scales);
    histories = Set.copyOf(histories);
  }

  /** A first answer: 0.5, 2 and 5 million lines, a delta on 50 thousand to 5 million. */
  static BatchEffort quick() {
    return new BatchEffort(50_000, Set.of(10, 40, 100), Set.of(1, 10, 100), 10_000, 1);
  }

  /** Figures to publish: 1, 10 and 50 million lines, a delta on half a million to 50 million. */
  static BatchEffort full() {
    return new BatchEffort(500_000, Set.of(2, 20, 100), Set.of(1, 10, 100), 100_000, 3);
  }
}
