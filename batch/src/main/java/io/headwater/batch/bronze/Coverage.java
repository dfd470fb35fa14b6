package io.headwater.batch.bronze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the commits of a table cover a topic, and whether one begins where the one before ended.
 *
 * @param until the first offset of each partition that is not covered
 * @param faults offsets that no commit covers, or two do, for a person
 */
record Coverage(Map<Integer, Long> until, List<String> faults) {
  Coverage {
    until = Map.copyOf(until);
    faults = List.copyOf(faults);
  }

  /**
   * The coverage of a topic.
   *
   * @param commits what each commit covers, the oldest first; one that is about another topic says
   *     again what the one before said
   */
  static Coverage of(List<OffsetRanges> commits) {
    Map<Integer, OffsetRange> last = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (OffsetRanges commit : commits) {
      commit
          .partitions()
          .forEach(
              (partition, range) -> {
                OffsetRange before = last.get(partition);
                if (range.equals(before) || before != null && range.isEmpty()) {
                  return;
                }
                if (before != null && before.until() != range.from()) {
                  faults.add(fault(commit.topic(), partition, before.until(), range.from()));
                }
                last.put(partition, range);
              });
    }
    Map<Integer, Long> until = new TreeMap<>();
    last.forEach((partition, range) -> until.put(partition, range.until()));
    return new Coverage(until, faults);
  }

  /** The first offset of a partition that is not covered. */
  long until(int partition) {
    return until.getOrDefault(partition, 0L);
  }

  private static String fault(String topic, int partition, long until, long from) {
    return until < from
        ? "%s-%d: no commit covers the offsets %d to %d"
            .formatted(topic, partition, until, from - 1)
        : "%s-%d: two commits cover the offsets %d to %d"
            .formatted(topic, partition, from, until - 1);
  }
}
