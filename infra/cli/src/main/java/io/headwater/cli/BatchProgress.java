package io.headwater.cli;

import java.time.Instant;
import java.util.Map;

/**
 * How far the batch layer has brought a topic to gold.
 *
 * @param offsets the first offset of each partition that gold does not know; none for a partition
 *     that was never read
 * @param newest when the newest record that gold knows had arrived
 */
record BatchProgress(Map<Integer, Long> offsets, Instant newest) {
  BatchProgress {
    offsets = Map.copyOf(offsets);
  }

  /**
   * Up to when everything that had arrived is known to gold. Where it has come to the end of every
   * partition, that is the moment the ends were asked for, however old the newest record is.
   */
  Instant complete(LogEnds ends) {
    boolean caughtUp =
        ends.offsets().entrySet().stream()
            .allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    return caughtUp ? ends.at() : newest;
  }
}
