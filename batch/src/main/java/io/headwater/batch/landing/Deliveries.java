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
   * Rows of these deliveries without those that a table holds already. A table takes all rows of a
   * delivery in one commit, so one of them stands for all.
   */
  Dataset<Row> without(Dataset<Row> held, Dataset<Row> rows) {
    Column there =
        held.filter(among()).select("delivery", "landed_at").distinct().collectAsList().stream()
            .map(row -> is(row.getString(0), row.getInstant(1)))
            .reduce(lit(false), Column::or);
    return rows.filter(not(there));
  }

  private Column among() {
    Instant from = arrivals.stream().map(Arrival::landedAt).min(Comparator.naturalOrder()).get();
    Instant until = arrivals.stream().map(Arrival::landedAt).max(Comparator.naturalOrder()).get();
    return col("landed_at")
        .between(from, until)
        .and(col("delivery").isin(arrivals.stream().map(Arrival::delivery).toArray()));
  }

  private static Column is(String delivery, Instant landedAt) {
    return col("delivery").equalTo(delivery).and(col("landed_at").equalTo(lit(landedAt)));
  }
}
