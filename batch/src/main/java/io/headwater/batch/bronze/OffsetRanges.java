package io.headwater.batch.bronze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.batch.lake.BatchException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Offsets of a topic by partition, as a snapshot's summary keeps them: {@code {"0":[0,120]}}. */
record OffsetRanges(String topic, Map<Integer, OffsetRange> partitions) {
  private static final ObjectMapper JSON = new ObjectMapper();

  OffsetRanges {
    partitions = new TreeMap<>(partitions);
  }

  static OffsetRanges none(String topic) {
    return new OffsetRanges(topic, Map.of());
  }

  /** Reads what {@link #toJson} wrote. */
  static OffsetRanges parse(String topic, String json) {
    try {
      Map<Integer, List<Long>> parsed = JSON.readValue(json, new TypeReference<>() {});
      Map<Integer, OffsetRange> ranges = new TreeMap<>();
      parsed.forEach(
          (partition, range) -> ranges.put(partition, new OffsetRange(range.get(0), range.get(1))));
      return new OffsetRanges(topic, ranges);
    } catch (JsonProcessingException | IndexOutOfBoundsException | NullPointerException broken) {
      throw new BatchException(
          "The offsets of %s in a snapshot's summary cannot be read: %s".formatted(topic, json),
          broken);
    }
  }

  String toJson() {
    Map<Integer, List<Long>> plain = new TreeMap<>();
    partitions.forEach(
        (partition, range) -> plain.put(partition, List.of(range.from(), range.until())));
    return write(plain);
  }

  /**
   * What the log holds after these offsets. A partition nobody has read starts at its first offset.
   *
   * @throws BatchException when the log no longer holds the next offset, or ends before it
   */
  OffsetRanges next(Map<Integer, OffsetRange> log) {
    Map<Integer, OffsetRange> next = new TreeMap<>();
    log.forEach((partition, held) -> next.put(partition, next(partition, held)));
    partitions.keySet().forEach(partition -> requireHeld(partition, log));
    return new OffsetRanges(topic, next);
  }

  private OffsetRange next(int partition, OffsetRange held) {
    OffsetRange read = partitions.get(partition);
    if (read == null) {
      return held;
    }
    long expected = read.until();
    if (expected < held.from()) {
      throw new BatchException(
          "%s-%d@%d is no longer in Kafka: it starts at offset %d, so %d records were lost to retention before they were read. Restore them, or accept the loss by hand"
              .formatted(topic, partition, expected, held.from(), held.from() - expected));
    }
    if (expected > held.until()) {
      throw new BatchException(
          "%s-%d@%d is expected next, but the partition ends at %d: the topic is not the one that was read before"
              .formatted(topic, partition, expected, held.until()));
    }
    return new OffsetRange(expected, held.until());
  }

  private void requireHeld(int partition, Map<Integer, OffsetRange> log) {
    if (!log.containsKey(partition)) {
      throw new BatchException(
          "%s-%d was read before, but Kafka has no such partition".formatted(topic, partition));
    }
  }

  /** The ranges that cover both. */
  OffsetRanges span(OffsetRanges other) {
    Map<Integer, OffsetRange> both = new TreeMap<>(partitions);
    other.partitions.forEach((partition, range) -> both.merge(partition, range, OffsetRange::span));
    return new OffsetRanges(topic, both);
  }

  /** Only the partitions with something in them. */
  OffsetRanges nonEmpty() {
    Map<Integer, OffsetRange> kept = new TreeMap<>(partitions);
    kept.values().removeIf(OffsetRange::isEmpty);
    return new OffsetRanges(topic, kept);
  }

  boolean isEmpty() {
    return partitions.values().stream().allMatch(OffsetRange::isEmpty);
  }

  /** The first offsets as Spark's Kafka source takes them: {@code {"topic":{"0":0}}}. */
  String starts() {
    Map<Integer, Long> starts = new TreeMap<>();
    partitions.forEach((partition, range) -> starts.put(partition, range.from()));
    return write(Map.of(topic, starts));
  }

  /** The offsets to stop before, as Spark's Kafka source takes them. */
  String ends() {
    Map<Integer, Long> ends = new TreeMap<>();
    partitions.forEach((partition, range) -> ends.put(partition, range.until()));
    return write(Map.of(topic, ends));
  }

  /** The partitions as Spark's Kafka source takes them: {@code {"topic":[0,1]}}. */
  String assignment() {
    return write(Map.of(topic, List.copyOf(partitions.keySet())));
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
