package io.headwater.batch.lake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/**
 * How far a table has come, as its own snapshots say. Progress is committed with the rows it stands
 * for; snapshots without any, such as a compaction's, are walked over.
 */
public final class SnapshotProgress {
  /** Summary property: id of the run that made the snapshot. */
  public static final String RUN = "headwater.run";

  /** Summary property: what the snapshot was made from. */
  public static final String INPUTS = "headwater.inputs";

  /** Summary property: the days whose rows the snapshot wrote anew, or everything. */
  static final String REPLACED = "headwater.replaced";

  private static final String INPUT = "headwater.input.";

  private final Tip tip;

  /** The progress of what readers see. */
  public SnapshotProgress(Table table) {
    this(Tip.ofMain(table));
  }

  /** The progress of a table as far as a tip. */
  public SnapshotProgress(Tip tip) {
    this.tip = tip;
  }

  /** Name of the summary property that holds the snapshot of an input a table has read. */
  public static String input(String name) {
    return INPUT + name;
  }

  /** The days whose rows a snapshot wrote anew; none of one that says nothing of it. */
  public static List<Span> replacedBy(Snapshot snapshot) {
    return Optional.ofNullable(snapshot.summary().get(REPLACED)).map(Span::parse).orElse(List.of());
  }

  /** The newest value of a summary property. */
  public Optional<String> newest(String property) {
    for (Snapshot snapshot : tip.ancestors()) {
      String value = snapshot.summary().get(property);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Every value of a summary property, the oldest first. */
  public List<String> every(String property) {
    List<String> values = new ArrayList<>();
    for (Snapshot snapshot : tip.ancestors()) {
      String value = snapshot.summary().get(property);
      if (value != null) {
        values.add(value);
      }
    }
    Collections.reverse(values);
    return values;
  }

  /** The newest value of every summary property that starts with a prefix. */
  public Map<String, String> newestOf(String prefix) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Snapshot snapshot : tip.ancestors()) {
      snapshot.summary().entrySet().stream()
          .filter(property -> property.getKey().startsWith(prefix))
          .forEach(property -> values.putIfAbsent(property.getKey(), property.getValue()));
    }
    return values;
  }

  /**
   * The snapshot of an input the table has read; empty when it has read none.
   *
   * @throws BatchException when the table has rows nobody accounts for
   */
  public OptionalLong of(String input) {
    Optional<String> read = newest(input(input));
    if (read.isEmpty()) {
      refuseUnaccounted(input(input));
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(read.get()));
  }

  /**
   * The snapshot of one of several inputs the table has read; empty when it has read none of it,
   * whatever rows it has of the others.
   */
  public OptionalLong ofOneOfSeveral(String input) {
    return isUnaccounted(input) ? OptionalLong.empty() : of(input);
  }

  /**
   * Rows without progress must not be read again on top of themselves.
   *
   * @throws BatchException when the table has rows
   */
  public void refuseUnaccounted(String property) {
    if (hasRows()) {
      throw new BatchException(
          "Table %s has rows, but no snapshot in its history says '%s': cannot know what they cover. Restore the table to a snapshot that does, or empty it"
              .formatted(tip.table().name(), property));
    }
  }

  /** Whether the table has rows that no snapshot in its history accounts for. */
  public boolean isUnaccounted(String input) {
    return newest(input(input)).isEmpty() && hasRows();
  }

  private boolean hasRows() {
    return tip.snapshot()
        .map(snapshot -> !"0".equals(snapshot.summary().get("total-records")))
        .orElse(false);
  }
}
