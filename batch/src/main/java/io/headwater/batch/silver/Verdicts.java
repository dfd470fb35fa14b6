package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** An increment of events, each with the reasons against it and the first event of its id. */
final class Verdicts {
  /** Column: where the first valid event of the same id stood. */
  static final String FIRST = "first_of_id";

  /** Column: where the event itself stood. */
  static final String PLACE = "place";

  /** Whether an event keeps every rule. */
  static final Column VALID = col(Reasons.COLUMN).equalTo("");

  private static final Column IS_FIRST = col(PLACE).equalTo(col(FIRST));

  private final Dataset<Row> judged;
  private final Conflicts conflicts;

  Verdicts(Dataset<Row> judged, Conflicts conflicts) {
    this.judged = judged;
    this.conflicts = conflicts;
  }

  /** The valid events, each id once. */
  Dataset<Row> accepted() {
    return judged.filter(VALID.and(IS_FIRST));
  }

  /** The events to quarantine, with their reasons. */
  Dataset<Row> refused() {
    Dataset<Row> broken = judged.filter(not(VALID));
    return broken.unionByName(conflicts.rows().withColumn(Reasons.COLUMN, lit(Reasons.CONFLICT)));
  }

  /** How many events were there already, with the same content. */
  long duplicates() {
    return conflicts.repeats() - conflicts.count();
  }

  static Dataset<Row> repeats(Dataset<Row> judged) {
    return judged.filter(VALID.and(not(IS_FIRST)));
  }
}
