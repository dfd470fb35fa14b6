package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import io.headwater.contracts.Contract;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The columns that together say where an event stood, in their order: of two the first is the one
 * that stood earlier.
 *
 * @param columns of bronze and silver alike
 * @param pruned the one by which files of bronze that hold no event of interest are left out
 */
public record Place(List<String> columns, String pruned) {
  private static final Place LOG =
      new Place(List.of("kafka_partition", "kafka_offset"), "kafka_offset");
  private static final Place LANDING =
      new Place(List.of("delivery", "file", "record_no"), "delivery");

  public Place {
    columns = List.copyOf(columns);
  }

  /** The place of events with a contract. */
  static Place of(Contract event) {
    return event.kind() == Contract.Kind.LANDING ? LANDING : LOG;
  }

  /** All of it in one column. */
  public Column column() {
    return struct(columns.stream().map(functions::col).toArray(Column[]::new));
  }

  /** What of a place in one column files are left out by. */
  Column pruned(String column) {
    return col(column).getField(pruned);
  }
}
