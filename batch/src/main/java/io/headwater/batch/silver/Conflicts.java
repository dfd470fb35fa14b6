package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import io.headwater.batch.lake.Lake;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The repeated events that differ from the first of their id. The first is looked up in bronze,
 * where it is kept whole, by its place; only repeats are looked up, and files outside their offsets
 * or deliveries are not read. A first that bronze no longer keeps cannot be compared: its repeats
 * count as conflicts, so that nothing is dropped unseen.
 */
final class Conflicts {
  /**
   * The places of up to so many firsts are sent to where bronze is read; of the rest of bronze
   * nothing is brought together then.
   */
  private static final long MOST_SENT = 200_000;

  private final Dataset<Row> rows;
  private final long repeats;
  private final long count;

  private Conflicts(Dataset<Row> rows, long repeats, long count) {
    this.rows = rows;
    this.repeats = repeats;
    this.count = count;
  }

  /** Compares the repeats among judged events with the firsts of their ids. */
  static Conflicts among(Dataset<Row> judged, Lake lake, SilverTables tables, long bronze) {
    Dataset<Row> repeats = Verdicts.repeats(judged);
    Place place = tables.place();
    Column first = place.pruned(Verdicts.FIRST);
    Row summary = repeats.agg(functions.count(lit(1)), min(first), max(first)).head();
    if (summary.getLong(0) == 0) {
      return new Conflicts(repeats, 0, 0);
    }
    Column pruned = col(place.pruned()).between(summary.get(1), summary.get(2));
    Dataset<Row> events =
        lake.at(tables.input().name(), bronze)
            .filter(pruned)
            .withColumn(Verdicts.FIRST, place.column());
    Dataset<Row> firsts =
        repeated(events, repeats, summary.getLong(0))
            .select(col(Verdicts.FIRST), content(tables.content()).as("first_content"));
    Column different = not(content(tables.content()).eqNullSafe(col("first_content")));
    Dataset<Row> conflicts =
        repeats
            .join(firsts, new String[] {Verdicts.FIRST}, "left")
            .filter(different)
            .drop("first_content")
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    return new Conflicts(conflicts, summary.getLong(0), conflicts.count());
  }

  /** The events of which there are repeats; where these are too many to be sent, all events. */
  private static Dataset<Row> repeated(Dataset<Row> events, Dataset<Row> repeats, long count) {
    return count > MOST_SENT
        ? events
        : events.join(
            functions.broadcast(repeats.select(Verdicts.FIRST).distinct()),
            new String[] {Verdicts.FIRST},
            "left_semi");
  }

  private static Column content(List<String> fields) {
    return struct(fields.stream().map(functions::col).toArray(Column[]::new));
  }

  Dataset<Row> rows() {
    return rows;
  }

  long repeats() {
    return repeats;
  }

  long count() {
    return count;
  }
}
