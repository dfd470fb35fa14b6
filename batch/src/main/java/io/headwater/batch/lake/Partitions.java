package io.headwater.batch.lake;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.io.FileIO;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Days, months or years, UTC: the partitions that rows fall into. */
public final class Partitions {
  /** Devices with wild clocks may touch any day: a condition of so many ranges is still quick. */
  private static final int MOST_RANGES = 50;

  private final TreeSet<LocalDate> starts;
  private final ChronoUnit unit;

  private Partitions(TreeSet<LocalDate> starts, ChronoUnit unit) {
    this.starts = starts;
    this.unit = unit;
  }

  /** The partitions of a table that rows with this time or date fall into. */
  public static Partitions of(Dataset<Row> rows, Field time, Partitioning table) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    // Rows without a time are in no partition: they are refused, but not here.
    rows.filter(functions.col(time.name()).isNotNull())
        .select(table.start(functions.col(time.name())))
        .distinct()
        .collectAsList()
        .forEach(row -> starts.add(row.getLocalDate(0)));
    return new Partitions(starts, table.unit());
  }

  /** The partitions of a table that some of its snapshots wrote files to, as its metadata says. */
  public static Partitions writtenBy(
      Iterable<Snapshot> snapshots, FileIO files, Partitioning table) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Snapshot snapshot : snapshots) {
      for (DataFile file : snapshot.addedDataFiles(files)) {
        starts.add(LocalDate.EPOCH.plus(file.partition().get(0, Integer.class), table.unit()));
      }
    }
    return new Partitions(starts, table.unit());
  }

  /**
   * Whether a column falls into one of the partitions, as ranges that prune files. Where there are
   * too many ranges it is true of all between the first and the last.
   */
  public Column contain(Field time) {
    List<Range> ranges = ranges();
    if (ranges.size() > MOST_RANGES) {
      return new Range(starts.first(), starts.last().plus(1, unit)).contains(time);
    }
    return ranges.stream()
        .map(range -> range.contains(time))
        .reduce(functions.lit(false), Column::or);
  }

  /** Neighbours joined. */
  private List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    for (LocalDate start : starts) {
      int last = ranges.size() - 1;
      LocalDate until = start.plus(1, unit);
      if (last >= 0 && ranges.get(last).until().equals(start)) {
        ranges.set(last, new Range(ranges.get(last).from(), until));
      } else {
        ranges.add(new Range(start, until));
      }
    }
    return ranges;
  }

  @Override
  public String toString() {
    return starts.toString();
  }

  /** From a day up to, not with, another. */
  private record Range(LocalDate from, LocalDate until) {
    Column contains(Field time) {
      Column column = functions.col(time.name());
      return column.geq(instant(time, from)).and(column.lt(instant(time, until)));
    }

    private static Column instant(Field time, LocalDate day) {
      return time.type() == FieldType.Simple.DATE
          ? functions.lit(day)
          : functions.lit(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }
}
