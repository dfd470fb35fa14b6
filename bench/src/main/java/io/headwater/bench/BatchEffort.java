package io.headwater.bench;

import java.util.Set;

/**
 * How much is measured. What happened in the shop grows by months that are alike, so that a longer
 * history is more months, not fuller ones.
 *
 * @param linesOfAMonth order lines a month
 * @param journeysOfAMonth journeys of customers a month
 * @param scales histories, in months, from which silver and gold are made from nothing
 * @param histories histories, in months, to which a few days are added: 1, 10 and 100 times the
 *     first
 * @param repeats how often they are added; the median counts
 */
public record BatchEffort(
    int linesOfAMonth,
    int journeysOfAMonth,
    Set<Integer> scales,
    Set<Integer> histories,
    int repeats) {
  public BatchEffort {
    scales = Set.copyOf(scales);
    histories = Set.copyOf(histories);
  }

  /** A first answer: 0.5, 2 and 5 million lines, 10,000 new ones on 50,000 to 5 million. */
  static BatchEffort quick() {
    return new BatchEffort(50_000, 200, Set.of(10, 40, 100), Set.of(1, 10, 100), 1);
  }

  /** Figures to publish: 1, 10, 50 million lines, 100,000 new ones on half a million to 50. */
  static BatchEffort full() {
    return new BatchEffort(500_000, 2_000, Set.of(2, 20, 100), Set.of(1, 10, 100), 3);
  }
}
