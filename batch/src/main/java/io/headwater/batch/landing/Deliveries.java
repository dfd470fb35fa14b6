package io.headwater.batch.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Deliveries that are read together; at least one. */
record Deliveries(List<Arrival> arrivals) {
  Deliveries {
    arrivals = List.copyOf(arrivals);
  }

  /** The first and the last id. */
  String span() {
    String first = arrivals.get(0).delivery();
    String last = arrivals.get(arrivals.size() - 1).delivery();
    return first.equals(last) ? first : first + ".." + last;
  }

  /**
   * What was found wrong, without what a table holds already. It takes all rows of a delivery in
   * one commit, so one of them stands for all that was found when it landed then.
   */
  Dataset<Row> withoutFindings(Dataset<Row> held, Dataset<Row> rows) {
    Column there =
        held
            .filter(among().and(col("landed_at").between(first(), last())))
            .select("delivery", "landed_at")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> is(row, "delivery").and(is(row, "landed_at")))
            .reduce(lit(false), Column::or);
    return rows.filter(not(there));
  }

  /**
   * Records without those of files that a table holds already, whenever their delivery landed: it
   * may have landed again since.
   */
  Dataset<Row> withoutRecords(Dataset<Row> held, Dataset<Row> rows) {
    Column there =
        held.filter(among()).select("delivery", "file").distinct().collectAsList().stream()
            .map(row -> is(row, "delivery").and(is(row, "file")))
            .reduce(lit(false), Column::or);
    return rows.filter(not(there));
  }

  private Column among() {
    return col("delivery").isin(arrivals.stream().map(Arrival::delivery).toArray());
  }

  private Instant first() {
    return arrivals.stream().map(Arrival::landedAt).min(Comparator.naturalOrder()).get();
  }

  private Instant last() {
    return arrivals.stream().map(Arrival::landedAt).max(Comparator.naturalOrder()).get();
  }

  private static Column is(Row row, String column) {
    return col(column).equalTo(lit(row.get(row.fieldIndex(column))));
  }
}
