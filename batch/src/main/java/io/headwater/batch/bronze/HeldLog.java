package io.headwater.batch.bronze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/** What the log holds of a topic at a moment, beside what a table covers of it. */
record HeldLog(String topic, Map<Integer, OffsetRange> partitions) {
  HeldLog {
    partitions = Map.copyOf(partitions);
  }

  /** What is in both. */
  OffsetRanges within(Coverage coverage) {
    Map<Integer, OffsetRange> within = new TreeMap<>();
    partitions.forEach(
        (partition, held) -> {
          long until = Math.min(held.until(), coverage.until(partition));
          within.put(partition, new OffsetRange(held.from(), Math.max(held.from(), until)));
        });
    return new OffsetRanges(topic, within);
  }

  /** How many offsets the table does not cover. */
  long beyond(Coverage coverage) {
    return partitions.entrySet().stream()
        .mapToLong(
            held ->
                Math.max(
                    0,
                    held.getValue().until()
                        - Math.max(held.getValue().from(), coverage.until(held.getKey()))))
        .sum();
  }

  /** What a table covers that cannot be of this log, for a person. */
  List<String> faults(Coverage coverage) {
    List<String> faults = new ArrayList<>();
    coverage
        .until()
        .forEach(
            (partition, until) -> {
              OffsetRange held = partitions.get(partition);
              if (held == null) {
                faults.add(
                    "%s-%d is covered, but Kafka has no such partition"
                        .formatted(topic, partition));
              } else if (held.until() < until) {
                faults.add(
                    "%s-%d is covered up to offset %d, but ends at %d: the topic is not the one that was read"
                        .formatted(topic, partition, until, held.until()));
              }
            });
    return faults;
  }

  /** Whether a row is not of offsets that the log has given up already. */
  Column isNotBefore() {
    Column before = lit(false);
    for (Map.Entry<Integer, OffsetRange> partition : partitions.entrySet()) {
      before =
          before.or(
              col(DecodedType.PARTITION)
                  .equalTo(partition.getKey())
                  .and(col(DecodedType.OFFSET).lt(partition.getValue().from())));
    }
    return not(before);
  }

  /** Whether a row is of the offsets that a table covers. */
  Column isWithin(Coverage coverage) {
    Column within = lit(false);
    for (int partition : partitions.keySet()) {
      within =
          within.or(
              col(DecodedType.PARTITION)
                  .equalTo(partition)
                  .and(col(DecodedType.OFFSET).lt(coverage.until(partition))));
    }
    return within;
  }
}
