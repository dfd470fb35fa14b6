package io.headwater.batch.lake;

import io.headwater.contracts.Field;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Days, months or years, UTC: the partitions that rows fall into.
 *
 * @param spans their days, neighbours joined
 */
public record Partitions(List<Span> spans) {
  /** Devices with wild clocks may touch any day: a condition of so many ranges is still quick. */
  private static final int MOST_RANGES = 50;

  public Partitions {
    spans = joined(spans);
  }

  /** The partitions of a table that rows with this time or date fall into. */
  public static Partitions of(Dataset<Row> rows, Field time, Partitioning table) {
    // Rows without a time are in no partition: they are refused, but not here.
    return new Partitions(
        rows
            .filter(functions.col(time.name()).isNotNull())
            .select(table.start(functions.col(time.name())))
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> one(row.getLocalDate(0), table.unit()))
            .toList());
  }

  /** The partitions of a table that some days fall into. */
  public static Partitions covering(List<Span> days, Partitioning table) {
    return new Partitions(days.stream().map(table::widened).toList());
  }

  /**
   * The partitions of a table that some of its snapshots wrote files to, or emptied, as its
   * metadata says.
   */
  public static Partitions writtenBy(
      Iterable<Snapshot> snapshots, Table table, Partitioning partitioning) {
    List<Span> spans = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      for (DataFile file : snapshot.addedDataFiles(table.io())) {
        ChronoUnit unit = partitioning.unitIn(table, file.specId());
        spans.add(one(LocalDate.EPOCH.plus(file.partition().get(0, Integer.class), unit), unit));
      }
      spans.addAll(SnapshotProgress.replacedBy(snapshot));
    }
    return new Partitions(spans);
  }

  private static Span one(LocalDate start, ChronoUnit unit) {
    return new Span(start, start.plus(1, unit));
  }

  /** These and others. */
  public Partitions and(Partitions others) {
    return new Partitions(Stream.concat(spans.stream(), others.spans.stream()).toList());
  }

  /** Whether it is all there is. */
  public boolean areEverything() {
    return spans.contains(Span.EVERYTHING);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** Whether a column falls into one of the partitions, as ranges that prune files. */
  public Column contain(Field time) {
    return spans.stream()
        .map(span -> span.contains(time))
        .reduce(Column::or)
        .orElse(functions.lit(false));
  }

  /** In their order. Where there are too many it is all between the first and the last. */
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && !span.from().isAfter(joined.get(last).until())) {
        joined.set(last, joined.get(last).to(span));
      } else {
        joined.add(span);
      }
    }
    return joined.size() > MOST_RANGES
        ? List.of(joined.get(0).to(joined.get(joined.size() - 1)))
        : List.copyOf(joined);
  }
}
