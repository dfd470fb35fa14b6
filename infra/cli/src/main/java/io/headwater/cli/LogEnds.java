package io.headwater.cli;

import java.time.Instant;
import java.util.Map;

/**
 * Where each partition of a topic ended: the first offset that held no committed record.
 *
 * @param at a moment before it was asked: what had arrived by then is below the ends
 * @param offsets by partition
 */
record LogEnds(Instant at, Map<Integer, Long> offsets) {
  LogEnds {
    offsets = Map.copyOf(offsets);
  }
}
