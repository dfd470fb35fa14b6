package io.headwater.batch.bronze;

import io.headwater.batch.lake.SnapshotProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;

/**
 * The offsets a table covers, in its own snapshots' summaries, a property a topic. A table that
 * serves several topics carries the offsets of the others forward, so that its newest snapshot
 * always says all of them.
 */
final class CoveredOffsets {
  private static final String PREFIX = "headwater.kafka.offsets.";

  private final SnapshotProgress progress;

  CoveredOffsets(Table table) {
    this.progress = new SnapshotProgress(table);
  }

  /** What the table covers of a topic; nothing when it was never read. */
  OffsetRanges of(String topic) {
    String property = PREFIX + topic;
    return progress
        .newest(property)
        .map(json -> OffsetRanges.parse(topic, json))
        .orElseGet(
            () -> {
              if (progress.newestOf(PREFIX).isEmpty()) {
                progress.refuseUnaccounted(property);
              }
              return OffsetRanges.none(topic);
            });
  }

  /** What each commit of the table covers of a topic, the oldest first. */
  List<OffsetRanges> each(String topic) {
    return progress.every(PREFIX + topic).stream()
        .map(json -> OffsetRanges.parse(topic, json))
        .toList();
  }

  /** The summary properties of a commit that covers more of a topic. */
  Map<String, String> with(OffsetRanges ranges) {
    Map<String, String> properties = new HashMap<>(progress.newestOf(PREFIX));
    properties.put(PREFIX + ranges.topic(), ranges.toJson());
    return properties;
  }
}
